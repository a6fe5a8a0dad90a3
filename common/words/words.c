#include "words/words.h"

const struct text journal_column[JOURNAL_COLUMNS] = {
	[J_TIME] = WORD("time"),
	[J_CASE] = WORD("case"),
	[J_EVENT] = WORD("event"),
	[J_TASK] = WORD("task"),
	[J_RESULT] = WORD("result"),
	[J_SCORE] = WORD("score"),
	[J_SCORE_PRODUCT] = WORD("score_product"),
	[J_SCORE_DELIVERY] = WORD("score_delivery"),
	[J_SCORE_INSTALL] = WORD("score_install"),
	[J_SEVERITY] = WORD("severity"),
	[J_KIND] = WORD("kind"),
	[J_CHANNEL] = WORD("channel"),
	[J_ACTOR] = WORD("actor"),
	[J_TO] = WORD("to"),
	[J_DUE] = WORD("due"),
	[J_SECONDS] = WORD("seconds"),
	[J_STORE] = WORD("store"),
	[J_SLIP] = WORD("slip"),
	[J_CUSTOMER] = WORD("customer"),
	[J_PHONE] = WORD("phone"),
	[J_ADDRESS] = WORD("address"),
	[J_CLASS] = WORD("class"),
	[J_SERVICE] = WORD("service"),
	[J_CATEGORY] = WORD("category"),
	[J_BRAND] = WORD("brand"),
	[J_MODEL] = WORD("model"),
	[J_SERIAL] = WORD("serial"),
	[J_VENDOR] = WORD("vendor"),
	[J_NOTE] = WORD("note"),
	[J_BATCH] = WORD("batch"),
};

const struct text task_column[TASK_COLUMNS] = {
	[T_DUE] = WORD("due"),
	[T_SLOT] = WORD("slot"),
	[T_BY] = WORD("by"),
	[T_TASK] = WORD("task"),
	[T_CASE] = WORD("case"),
	[T_ATTEMPT] = WORD("attempt"),
	[T_STORE] = WORD("store"),
	[T_CUSTOMER] = WORD("customer"),
	[T_PHONE] = WORD("phone"),
	[T_ADDRESS] = WORD("address"),
	[T_CLASS] = WORD("class"),
	[T_SERVICE] = WORD("service"),
	[T_CATEGORY] = WORD("category"),
	[T_BRAND] = WORD("brand"),
	[T_MODEL] = WORD("model"),
	[T_SERIAL] = WORD("serial"),
	[T_VENDOR] = WORD("vendor"),
	[T_SEVERITY] = WORD("severity"),
	[T_KIND] = WORD("kind"),
	[T_OWNER] = WORD("owner"),
	[T_HANDLER] = WORD("handler"),
	[T_AGENT] = WORD("agent"),
	[T_OPENED] = WORD("opened"),
	[T_ESCALATED] = WORD("escalated"),
	[T_LAST] = WORD("last"),
	[T_NOTE] = WORD("note"),
	[T_BASE] = WORD("base"),
	[T_RULE] = WORD("rule"),
	[T_POLICY] = WORD("policy"),
};

const struct text event_word[EVENT_WORDS] = {
	[EV_DELIVERY] = WORD("delivery"),
	[EV_INSTALL] = WORD("install"),
	[EV_APPOINT] = WORD("appoint"),
	[EV_COMPLAINT] = WORD("complaint"),
	[EV_ENQUIRY] = WORD("enquiry"),
	[EV_CALL] = WORD("call"),
	[EV_ASSIGN] = WORD("assign"),
	[EV_VISIT] = WORD("visit"),
	[EV_REPLY] = WORD("reply"),
	[EV_RESOLVE] = WORD("resolve"),
	[EV_EXTEND] = WORD("extend"),
	[EV_CLOSE] = WORD("close"),
	[EV_ESCALATE] = WORD("escalate"),
	[EV_WAIVE] = WORD("waive"),
	[EV_AMEND] = WORD("amend"),
	[EV_WAIT] = WORD("wait"),
	[EV_RESUME] = WORD("resume"),
	[EV_OPTOUT] = WORD("optout"),
	[EV_VOID] = WORD("void"),
	[EV_RETRACT] = WORD("retract"),
	[EV_DONE] = WORD("done"),
	[EV_DESTROY] = WORD("destroy"),
};

const struct text result_word[RESULT_WORDS] = {
	[RE_NONE] = WORD(""),
	[RE_REACHED] = WORD("reached"),
	[RE_REFUSED] = WORD("refused"),
	[RE_LATER] = WORD("later"),
	[RE_NO_ANSWER] = WORD("no-answer"),
	[RE_BUSY] = WORD("busy"),
	[RE_VOICEMAIL] = WORD("voicemail"),
	[RE_OTHER_PERSON] = WORD("other-person"),
	[RE_UNAVAILABLE] = WORD("unavailable"),
	[RE_WRONG_NUMBER] = WORD("wrong-number"),
	[RE_DEAD_NUMBER] = WORD("dead-number"),
};

const struct text score_word[SCORE_WORDS] = {
	[SC_NONE] = WORD(""),
	[SC_SATISFIED] = WORD("satisfied"),
	[SC_NEUTRAL] = WORD("neutral"),
	[SC_DISSATISFIED] = WORD("dissatisfied"),
};

const struct text deadline_word[DEADLINE_WORDS] = {
	[DL_ASSIGN] = WORD("assign"),
	[DL_VISIT] = WORD("visit"),
	[DL_REPLY] = WORD("reply"),
	[DL_RESOLVE] = WORD("resolve"),
};

int word_find(const struct text *words, int n, struct text t)
{
	for (int i = 0; i < n; i++)
		if (text_eq(words[i], t))
			return i;
	return -1;
}
