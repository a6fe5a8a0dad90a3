/* Deals customers to agents in turn, to those named or to those on duty (as-rules(7) 8, 20). An agent who owned or handled an issue that a
 * confirming call to the customer is about is passed over if there is another (R087). A promised moment goes, outside the turn, to the
 * agent who promised it if he is there. */
#ifndef AS_DUE_DEAL_H
#define AS_DUE_DEAL_H

#include "foreign/roster.h"
#include "list.h"

/* Deals the customers of an ordered list to these agents; `agents` is a list with commas. */
void deal_to_agents(struct list *, struct text agents);

/* Deals each customer to those on duty on that day in the slot of his first row, or all day; a handed over customer to those of the next
 * slot. Reports each slot in which customers are left without an agent. */
void deal_by_roster(struct list *, const struct roster *, const struct choice *);

#endif
