#include "bytes/html.h"
#include "show.h"

/* The texts of the page that are no labels. */
static const struct words {
	struct text lang, title;
	struct text counts[3];  /* before the number of customers, between it and the number of tasks, and behind that */
	struct text attempt[2]; /* before and behind the number of the attempt */
	struct text ask;
} words[LANGUAGES] = {
	[ENGLISH] = { WORD("en"), WORD("Call sheet"), { WORD("customers: "), WORD(", tasks: "), WORD("") }, { WORD("attempt "), WORD("") },
		      WORD("Ask: ") },
	[CHINESE] = { WORD("zh-CN"), WORD("回访单"), { WORD(""), WORD(" 位顾客，"), WORD(" 项任务") }, { WORD("第 "), WORD(" 次") },
		      WORD("问：") },
};

/* What to ask or to do, for each kind of task. */
static const struct text to_do[LANGUAGES][TASK_KINDS] = {
	[ENGLISH] = {
		[TK_CALLBACK] = WORD("Is the customer content with goods, delivery and installation? Write down what is said."),
		[TK_CONFIRM] = WORD("Has it been settled, and is the customer content with how? Write down what is said."),
		[TK_CONTACT] = WORD("The number is wrong. Find the right one."),
		[TK_UNREACHED] = WORD("Nobody was reached in time. Call once more, or sign it off."),
		[TK_ASSIGN] = WORD("Hand it to somebody, and write to whom."),
		[TK_VISIT] = WORD("Somebody goes there. Write when, and what was found."),
		[TK_REPLY] = WORD("Tell the customer the answer, or how it stands."),
		[TK_RESOLVE] = WORD("Settle it, and write what was done."),
		[TK_DESTROY] = WORD("Kept for its full time. It may be destroyed, once approved."),
	},
	[CHINESE] = {
		[TK_CALLBACK] = WORD("商品、送货、安装是否满意？请记下顾客原话。"),
		[TK_CONFIRM] = WORD("问题是否已经解决？对处理是否满意？请记下顾客原话。"),
		[TK_CONTACT] = WORD("电话有误，请查找正确号码。"),
		[TK_UNREACHED] = WORD("期限内未能联系，请再打一次或由主管签核。"),
		[TK_ASSIGN] = WORD("转派给经办人，写明转给谁。"),
		[TK_VISIT] = WORD("安排上门，写明时间与情况。"),
		[TK_REPLY] = WORD("告知顾客处理结果或进展。"),
		[TK_RESOLVE] = WORD("解决问题，写明处理结果。"),
		[TK_DESTROY] = WORD("保存期已满，批准后可销毁。"),
	},
};

static const char style[] =
	"@page{size:A4 landscape;margin:9mm 10mm}\n"
	"*{box-sizing:border-box}\n"
	"body{margin:0 auto;max-width:277mm;color:#111;background:#fff;font:10.5pt/1.4 \"Noto Sans CJK SC\",\"Noto Sans SC\",\"Source Han Sans SC\","
	"\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans\",sans-serif;-webkit-print-color-adjust:exact;print-color-adjust:exact}\n"
	"table{width:100%;table-layout:fixed;border-collapse:collapse}td{padding:0}\n"
	"table+table{break-before:page}\n"
	"thead td{padding:0 0 2mm;font-size:9pt;color:#444}thead b{font-size:13pt;color:#111;margin-right:5mm}\n"
	"tr{break-inside:avoid}\n"
	"section{border:.4mm solid #222;border-radius:1mm;margin:0 0 4mm}\n"
	"header{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 6mm;overflow-wrap:anywhere;padding:1mm 3mm;background:#eee;border-bottom:.3mm solid #222}\n"
	"header i{font-style:normal;color:#555;min-width:7mm}\n"
	"header strong{font-size:17pt;line-height:1.2}\n"
	"header .phone{letter-spacing:.3mm;font-variant-numeric:tabular-nums}\n"
	"header span{font-size:11.5pt}header small{margin-left:auto;font-size:9.5pt;text-align:right}\n"
	"article{display:grid;grid-template-columns:9fr 17fr;break-inside:avoid}\n"
	"article+article{border-top:.2mm dashed #777}\n"
	"article>div{padding:1.5mm 3mm}article>div+div{border-left:.2mm solid #999}\n"
	"h2{font-size:12pt;margin:0 0 .5mm}h2 small{font-weight:normal;font-size:9.5pt;color:#444;margin-left:3mm}\n"
	"p{margin:.5mm 0;overflow-wrap:anywhere}p u{text-decoration:none;color:#555;margin-right:1.5mm}\n"
	"p span{display:inline-block;margin-right:4mm}\n"
	".late{font-weight:bold}.ask{font-weight:bold;margin-top:1.5mm}\n"
	".fill{font-size:9.5pt}.fill p{margin:0 0 1.6mm;display:flex;flex-wrap:wrap;align-items:end;gap:1mm 5mm}\n"
	".fill label,.fill q{display:inline-flex;align-items:end;gap:1.2mm;white-space:nowrap}\n"
	".fill label::after{content:\"\";width:27mm;border-bottom:.25mm solid #333;height:6mm}\n"
	".fill .wide{flex:1}.fill .wide::after{flex:1}\n"
	".fill q{column-gap:2.1mm;flex-wrap:wrap}.fill q::before,.fill q::after{display:none}\n"
	".fill em{font-style:normal;color:#333}\n"
	".fill s{text-decoration:none;display:inline-flex;align-items:center;gap:1mm}\n"
	".fill s::before{content:\"\";width:3.4mm;height:3.4mm;border:.3mm solid #222}\n"
	".fill .line{border-bottom:.25mm solid #333;height:6.5mm}\n"
	"@media screen{body{padding:8mm}}\n";

struct page {
	const struct list *list;
	struct face *face;
	struct writer *out;
	const struct text *label; /* the labels of the columns of a task */
};

static void put(const struct page *p, const char *markup)
{
	writer_raw(p->out, text_of(markup));
}

/* Writes "<span><u>LABEL</u>TEXT</span>" if there is a text. */
static void put_field(const struct page *p, enum task_column column, struct text t)
{
	if (!t.n)
		return;
	put(p, "<span><u>");
	html_text(p->out, p->label[column]);
	put(p, "</u>");
	html_text(p->out, t);
	put(p, "</span>");
}

/* ---- the customer ---- */

static void put_customer(const struct page *p, const struct entry *e)
{
	struct text task[TASK_COLUMNS];
	face_fields(p->face, e->task, task);
	writer_print(p->out, "<header><i>%u</i>", (unsigned)e->customer);
	if (task[T_PHONE].n) {
		put(p, "<strong class=phone>");
		html_text(p->out, face_landline(p->face, task[T_PHONE]));
		put(p, "</strong>");
	}
	put(p, "<strong>");
	html_text(p->out, task[T_CUSTOMER]);
	put(p, "</strong><span>");
	html_text(p->out, face_goods(p->face, task));
	put(p, "</span><small>");
	static const enum task_column more[] = { T_STORE, T_CLASS, T_ADDRESS };
	for (size_t i = 0; i < sizeof more / sizeof *more; i++) {
		html_text(p->out, task[more[i]]);
		put(p, task[more[i]].n ? "&ensp;" : "");
	}
	put(p, "</small></header>\n");
}

/* ---- what is to be done ---- */

static void put_when(const struct page *p, const struct text *task)
{
	put(p, "<p>");
	put_field(p, T_DUE, task[T_DUE]);
	put_field(p, T_SLOT, task[T_SLOT]);
	if (face_is_late(p->face, task[T_BY])) {
		put(p, "<span class=late><u>");
		html_text(p->out, p->label[T_BY]);
		put(p, "</u>! ");
		html_text(p->out, task[T_BY]);
		put(p, "</span>");
	} else {
		put_field(p, T_BY, task[T_BY]);
	}
	put(p, "</p>\n");
}

/* Writes a line of fields, unless all of them are empty. */
static void put_fields(const struct page *p, const struct text *task, const enum task_column *column, int n)
{
	size_t bytes = 0;
	for (int i = 0; i < n; i++)
		bytes += task[column[i]].n;
	if (!bytes)
		return;
	put(p, "<p>");
	for (int i = 0; i < n; i++)
		put_field(p, column[i], task[column[i]]);
	put(p, "</p>\n");
}

static void put_what(const struct page *p, const struct text *task, enum task_kind kind)
{
	const struct words *w = &words[p->face->in];
	put(p, "<div><h2>");
	html_text(p->out, task[T_TASK]);
	put(p, "<small>");
	html_text(p->out, task[T_CASE]);
	put(p, "</small>");
	if (task[T_ATTEMPT].n) {
		put(p, "<small>");
		writer_raw(p->out, w->attempt[0]);
		html_text(p->out, task[T_ATTEMPT]);
		writer_raw(p->out, w->attempt[1]);
		put(p, "</small>");
	}
	put(p, "</h2>\n");
	put_when(p, task);
	put_fields(p, task, (const enum task_column[]){ T_SEVERITY, T_KIND, T_OWNER }, 3);
	put_fields(p, task, (const enum task_column[]){ T_SERVICE, T_SERIAL, T_VENDOR }, 3);
	put_fields(p, task, (const enum task_column[]){ T_LAST }, 1);
	put_fields(p, task, (const enum task_column[]){ T_NOTE }, 1);
	if (to_do[p->face->in][kind].n) {
		put(p, "<p class=ask>");
		if (is_call_kind(kind))
			writer_raw(p->out, w->ask);
		writer_raw(p->out, to_do[p->face->in][kind]);
		put(p, "</p>");
	}
	put(p, "</div>\n");
}

/* ---- room to write ---- */

static void put_blank(const struct page *p, int column, const char *class)
{
	put(p, class);
	html_text(p->out, column_label[p->face->in][column]);
	put(p, "</label>");
}

static void put_boxes(const struct page *p, int column, const struct text *choice, int n)
{
	put(p, "<q><em>");
	html_text(p->out, column_label[p->face->in][column]);
	put(p, "</em>");
	for (int i = 1; i < n; i++) { /* the first word is the empty one */
		put(p, "<s>");
		html_text(p->out, choice[i]);
		put(p, "</s>");
	}
	put(p, "</q>");
}

/* Writes who has the row, or room to write it down. */
static void put_actor(const struct page *p, struct text actor)
{
	if (!actor.n) {
		put_blank(p, J_ACTOR, "<label>");
		return;
	}
	put(p, "<em>");
	html_text(p->out, column_label[p->face->in][J_ACTOR]);
	put(p, "&ensp;<b>");
	html_text(p->out, actor);
	put(p, "</b></em>");
}

static void put_call(const struct page *p, int scores)
{
	static const enum column score[] = { J_SCORE, J_SCORE_PRODUCT, J_SCORE_DELIVERY, J_SCORE_INSTALL };
	put(p, "<p>");
	put_boxes(p, J_RESULT, result_label[p->face->in], RESULT_WORDS);
	put(p, "</p>\n<p>");
	for (int i = 0; i < scores; i++)
		put_boxes(p, (int)score[i], score_label[p->face->in], SCORE_WORDS);
	put(p, "</p>\n");
}

static void put_fill(const struct page *p, enum task_kind kind, struct text actor)
{
	bool call = is_call_kind(kind) || kind == TK_UNREACHED;
	put(p, "<div class=fill><p>");
	put_blank(p, J_TIME, "<label>");
	put_actor(p, actor);
	if (call)
		put_blank(p, J_DUE, "<label>");
	if (kind == TK_ASSIGN)
		put_blank(p, J_TO, "<label>");
	if (call || kind == TK_CONTACT)
		put_blank(p, F_NEWPHONE, "<label>");
	put(p, "</p>\n");
	if (call)
		put_call(p, kind == TK_CALLBACK ? 4 : 1);
	put(p, "<p>");
	put_blank(p, J_NOTE, "<label class=wide>");
	put(p, "</p>\n<div class=line></div></div>\n");
}

static void put_task(const struct page *p, const struct entry *e)
{
	struct text task[TASK_COLUMNS];
	enum task_kind kind = task_name_of(task_field(e->task, T_TASK)).kind;
	face_fields(p->face, e->task, task);
	put(p, "<article>");
	put_what(p, task, kind);
	put_fill(p, kind, entry_actor(p->list, e));
	put(p, "</article>\n");
}

/* ---- the page ---- */

static void put_customers(const struct page *p, uint32_t agent)
{
	const struct list *l = p->list;
	for (size_t i = 0, next; i < l->n; i = next) {
		for (next = i + 1; next < l->n && l->entry[next].customer == l->entry[i].customer;)
			next++;
		if (l->entry[i].actor != agent)
			continue;
		put(p, "<tr><td><section>");
		put_customer(p, &l->entry[i]);
		for (size_t k = i; k < next; k++)
			put_task(p, &l->entry[k]);
		put(p, "</section></td></tr>\n");
	}
}

static void count(const struct list *l, uint32_t agent, size_t *customers, size_t *tasks)
{
	*customers = *tasks = 0;
	for (size_t i = 0; i < l->n; i++) {
		if (l->entry[i].actor != agent)
			continue;
		++*tasks;
		*customers += i == 0 || l->entry[i].customer != l->entry[i - 1].customer;
	}
}

/* Writes the customers of an agent, from 1, on pages of their own; for 0 those without an agent, if there are any. Each page repeats the
 * head. */
static void put_part(const struct page *p, uint32_t agent)
{
	const struct words *w = &words[p->face->in];
	size_t customers, tasks;
	char moment[WHEN_ROOM];
	count(p->list, agent, &customers, &tasks);
	if (!agent && !tasks && p->list->agents)
		return;
	put(p, "<table><thead><tr><td><b>");
	writer_raw(p->out, w->title);
	if (agent) {
		put(p, "&ensp;");
		html_text(p->out, p->list->agent[agent - 1]);
	}
	put(p, "</b>");
	html_text(p->out, p->list->policy->name);
	put(p, "&ensp;");
	html_text(p->out, when_text(p->face->now, moment));
	put(p, "&ensp;");
	writer_raw(p->out, w->counts[0]);
	writer_print(p->out, "%zu", customers);
	writer_raw(p->out, w->counts[1]);
	writer_print(p->out, "%zu", tasks);
	writer_raw(p->out, w->counts[2]);
	put(p, "</td></tr></thead><tbody>\n");
	put_customers(p, agent);
	put(p, "</tbody></table>\n");
}

void show_page(const struct list *l, struct face *face, struct writer *out)
{
	const struct page p = { l, face, out, task_column_label[face->in] };
	put(&p, "<!DOCTYPE html>\n<html lang=");
	writer_raw(out, words[face->in].lang);
	put(&p, "><head><meta charset=utf-8><title>");
	writer_raw(out, words[face->in].title);
	put(&p, " ");
	html_text(out, l->policy->name);
	put(&p, "</title>\n<style>\n");
	put(&p, style);
	put(&p, "</style></head><body>\n");
	for (uint32_t agent = 0; agent <= l->agents; agent++)
		put_part(&p, agent);
	put(&p, "</body></html>\n");
}
