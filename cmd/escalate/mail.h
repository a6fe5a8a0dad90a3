/* The head of a message for `sendmail -t`: headers as RFC 5322 and RFC 2047 have them, so that no mail client and no locale has to be set
 * up for Chinese (as-rules(7) 9). */
#ifndef AS_ESCALATE_MAIL_H
#define AS_ESCALATE_MAIL_H

#include "bytes/writer.h"
#include "time/civil.h"

/* NULL for an address that a header can hold; else what is wrong with it. */
const char *address_fault(struct text address);

/* The headers and the empty line behind them. `offset` of now's zone: minutes east of UTC. */
void mail_head(struct writer *, struct text address, struct text subject, struct when now, int offset);

/* What parts the messages of a mailbox file: an empty line, and one that begins with From. Sendmail would pass over the latter and send
 * all of the file to whoever the first message is for; but the empty line ends its headers before there is any recipient. */
void mail_parting(struct writer *, struct when now);

#endif
