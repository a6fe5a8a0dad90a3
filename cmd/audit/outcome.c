#include "outcome.h"

#include "bytes/fold.h"
#include "words/words.h"

/* What a result of the journal says. */
static enum outcome_word outcome_of_result(struct text word)
{
	static const enum outcome_word of[RESULT_WORDS] = {
		[RE_REACHED] = OUTCOME_ANSWERED, [RE_REFUSED] = OUTCOME_ANSWERED, [RE_LATER] = OUTCOME_ANSWERED,
		[RE_OTHER_PERSON] = OUTCOME_ANSWERED, [RE_WRONG_NUMBER] = OUTCOME_ANSWERED, [RE_NO_ANSWER] = OUTCOME_UNANSWERED,
		[RE_BUSY] = OUTCOME_UNANSWERED, [RE_VOICEMAIL] = OUTCOME_UNANSWERED, [RE_UNAVAILABLE] = OUTCOME_UNANSWERED,
		[RE_DEAD_NUMBER] = OUTCOME_UNANSWERED,
	};
	int result = result_find(word);
	return result < 0 ? OUTCOME_UNKNOWN : of[result];
}

/* The single letters are statuses of VICIdial; a status that an agent chose there, such as SALE, is not listed: the talk decides. */
enum outcome_word outcome_of(struct text t)
{
	enum outcome_word outcome = outcome_of_result(t);
	if (outcome != OUTCOME_UNKNOWN)
		return outcome;
	if (fold_listed(TEXT("answered|answer|connected|completed|complete|success|successful|ok|yes|true|1|normal|接通|已接通|接听|已接听|成功|呼叫成功|"
			"外呼成功|已接|通话成功|客户接听|双方接听|正常通话|是"), t))
		return OUTCOME_ANSWERED;
	if (fold_listed(TEXT("noanswer|notanswered|unanswered|busy|failed|failure|congestion|chanunavail|cancel|cancelled|canceled|missed|rejected|declined|"
			"unavailable|unreachable|poweredoff|invalid|invalidnumber|disconnected|timeout|abandoned|error|false|0|"
			"userbusy|nouserresponse|originatorcancel|callrejected|unallocatednumber|noroutedestination|invalidnumberformat|"
			"normaltemporaryfailure|recoveryontimerexpire|usernotregistered|subscriberabsent|destinationoutoforder|networkoutoforder|"
			"normalcircuitcongestion|switchcongestion|progresstimeout|losebyrace|incompatibledestination|exchangeroutingerror|"
			"a|aa|al|am|ab|adc|adct|afax|b|dc|drop|pdrop|xdrop|lrerr|n|na|new|queue|incall|timeot|"
			"ringnoanswer|振铃未接|振铃未接听|振铃未应答|振铃无应答|客户未接|用户未接|"
			"无人接听|未接|未接听|未接通|未应答|无应答|无人应答|占线|忙|忙线|用户忙|呼叫失败|失败|取消|放弃|拒接|拒绝|空号|关机|停机|无法接通|"
			"不在服务区|超时|线路忙|呼损|否"), t))
		return OUTCOME_UNANSWERED;
	return OUTCOME_UNKNOWN;
}

/* Does the folded word hold an item of a list that '|' separates? */
static bool holds(struct text folded, struct text list)
{
	enum { ITEM_MOST = 8 };
	char room[ITEM_MOST];
	struct text item;
	while (text_item(&list, '|', &item)) {
		item = fold_word(item, room);
		if (memmem(folded.p, folded.n, item.p, item.n))
			return true;
	}
	return false;
}

enum direction_word direction_of(struct text word)
{
	enum { COLUMNS = 40 };
	char room[4 * COLUMNS];
	struct text folded = fold_word(text_fit(word, COLUMNS), room);
	if (holds(folded, TEXT("来电|呼入|接入|inbound|incoming")) || fold_listed(TEXT("in|i|received|internal|local|被叫|内部|内部通话|内线"), word))
		return DIRECTION_IN;
	if (holds(folded, TEXT("呼出|去电|外呼|外拨|outbound|outgoing")) || fold_listed(TEXT("out|o|dialed|dialled|placed|主叫|拨出|拨打|打出"), word))
		return DIRECTION_OUT;
	return DIRECTION_UNKNOWN;
}
