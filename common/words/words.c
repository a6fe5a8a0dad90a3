#include "words/words.h"

const struct text journal_column[JOURNAL_COLUMNS] = {
	[J_TIME] = TEXT("time"),
	[J_CASE] = TEXT("case"),
	[J_EVENT] = TEXT("event"),
	[J_TASK] = TEXT("task"),
	[J_RESULT] = TEXT("result"),
	[J_SCORE] = TEXT("score"),
	[J_SCORE_PRODUCT] = TEXT("score_product"),
	[J_SCORE_DELIVERY] = TEXT("score_delivery"),
	[J_SCORE_INSTALL] = TEXT("score_install"),
	[J_SEVERITY] = TEXT("severity"),
	[J_KIND] = TEXT("kind"),
	[J_CHANNEL] = TEXT("channel"),
	[J_ACTOR] = TEXT("actor"),
	[J_TO] = TEXT("to"),
	[J_DUE] = TEXT("due"),
	[J_SECONDS] = TEXT("seconds"),
	[J_STORE] = TEXT("store"),
	[J_SLIP] = TEXT("slip"),
	[J_CUSTOMER] = TEXT("customer"),
	[J_PHONE] = TEXT("phone"),
	[J_ADDRESS] = TEXT("address"),
	[J_CLASS] = TEXT("class"),
	[J_SERVICE] = TEXT("service"),
	[J_CATEGORY] = TEXT("category"),
	[J_BRAND] = TEXT("brand"),
	[J_MODEL] = TEXT("model"),
	[J_SERIAL] = TEXT("serial"),
	[J_VENDOR] = TEXT("vendor"),
	[J_NOTE] = TEXT("note"),
};

const struct text task_column[TASK_COLUMNS] = {
	[T_DUE] = TEXT("due"),
	[T_SLOT] = TEXT("slot"),
	[T_BY] = TEXT("by"),
	[T_TASK] = TEXT("task"),
	[T_CASE] = TEXT("case"),
	[T_ATTEMPT] = TEXT("attempt"),
	[T_STORE] = TEXT("store"),
	[T_CUSTOMER] = TEXT("customer"),
	[T_PHONE] = TEXT("phone"),
	[T_ADDRESS] = TEXT("address"),
	[T_CLASS] = TEXT("class"),
	[T_SERVICE] = TEXT("service"),
	[T_CATEGORY] = TEXT("category"),
	[T_BRAND] = TEXT("brand"),
	[T_MODEL] = TEXT("model"),
	[T_VENDOR] = TEXT("vendor"),
	[T_SEVERITY] = TEXT("severity"),
	[T_KIND] = TEXT("kind"),
	[T_OWNER] = TEXT("owner"),
	[T_OPENED] = TEXT("opened"),
	[T_ESCALATED] = TEXT("escalated"),
	[T_LAST] = TEXT("last"),
	[T_NOTE] = TEXT("note"),
	[T_RULE] = TEXT("rule"),
};

const struct text event_word[EVENT_WORDS] = {
	[EV_DELIVERY] = TEXT("delivery"), [EV_INSTALL] = TEXT("install"),   [EV_APPOINT] = TEXT("appoint"),
	[EV_COMPLAINT] = TEXT("complaint"), [EV_ENQUIRY] = TEXT("enquiry"), [EV_CALL] = TEXT("call"),
	[EV_ASSIGN] = TEXT("assign"),     [EV_VISIT] = TEXT("visit"),       [EV_REPLY] = TEXT("reply"),
	[EV_RESOLVE] = TEXT("resolve"),   [EV_EXTEND] = TEXT("extend"),     [EV_CLOSE] = TEXT("close"),
	[EV_ESCALATE] = TEXT("escalate"), [EV_WAIVE] = TEXT("waive"),       [EV_AMEND] = TEXT("amend"),
	[EV_OPTOUT] = TEXT("optout"),     [EV_VOID] = TEXT("void"),         [EV_DESTROY] = TEXT("destroy"),
};

const struct text result_word[RESULT_WORDS] = {
	[RE_NONE] = TEXT(""),
	[RE_REACHED] = TEXT("reached"),
	[RE_REFUSED] = TEXT("refused"),
	[RE_LATER] = TEXT("later"),
	[RE_NO_ANSWER] = TEXT("no-answer"),
	[RE_BUSY] = TEXT("busy"),
	[RE_VOICEMAIL] = TEXT("voicemail"),
	[RE_OTHER_PERSON] = TEXT("other-person"),
	[RE_UNAVAILABLE] = TEXT("unavailable"),
	[RE_WRONG_NUMBER] = TEXT("wrong-number"),
	[RE_DEAD_NUMBER] = TEXT("dead-number"),
};

const struct text score_word[SCORE_WORDS] = {
	[SC_NONE] = TEXT(""),
	[SC_SATISFIED] = TEXT("satisfied"),
	[SC_NEUTRAL] = TEXT("neutral"),
	[SC_DISSATISFIED] = TEXT("dissatisfied"),
};

const struct text deadline_word[DEADLINE_WORDS] = {
	[DL_ASSIGN] = TEXT("assign"),
	[DL_VISIT] = TEXT("visit"),
	[DL_REPLY] = TEXT("reply"),
	[DL_RESOLVE] = TEXT("resolve"),
};

int word_find(const struct text *words, int n, struct text t)
{
	for (int i = 0; i < n; i++)
		if (text_eq(words[i], t))
			return i;
	return -1;
}
