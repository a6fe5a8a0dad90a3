/* Who gets which customer: whoever was named, or is on duty, in turn (as-rules(7) 8, 20). Who owns or handled an issue that a confirm of the
 * customer is about is passed over where somebody else is there (R087). A promised moment goes to the agent who promised it, if that one is
 * among them, outside the turn. */
#ifndef AS_DUE_DEAL_H
#define AS_DUE_DEAL_H

#include "foreign/roster.h"
#include "list.h"

/* Deals the customers of an ordered list to these agents, named with commas. */
void deal_to_agents(struct list *, struct text agents);

/* Deals each customer to those on duty on the day in the slot of his first row, or all day; what a shift hands over, to those of the slot
 * that comes next. Points out each slot in which customers are left without anybody. */
void deal_by_roster(struct list *, const struct roster *, const struct choice *);

#endif
