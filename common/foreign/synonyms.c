#include "foreign/synonyms.h"

#include "bytes/fold.h"

enum { D = 1 << INTAKE_DELIVERY, C = 1 << INTAKE_COMPLAINT, S = 1 << INTAKE_SHEET, R = 1 << INTAKE_CDR, O = 1 << INTAKE_ROSTER };
_Static_assert(D == (int)LIST_DELIVERY && C == (int)LIST_COMPLAINT && S == (int)LIST_SHEET && R == (int)LIST_CDR && O == (int)LIST_ROSTER,
	       "a column's lists are these");

/* ---- headers ---- */

static const struct {
	int column;
	unsigned types;
	struct text words;
} headers[] = {
	{ J_TIME, D,
	  WORD("送货日期|送货时间|配送日期|配送时间|托运日期|送达日期|送达时间|签收日期|签收时间|交货日期|交货时间|到货日期|到货时间|交车日期|交车时间|"
	       "deliverydate|deliverytime|datedelivered|delivered|deliveredat|接修日期|接修时间|送修日期|送修时间|报修日期|报修时间|受理日期|受理时间|进厂日期|进厂时间|"
	       "发货日期|发货时间|出货日期|出库日期|出库时间|shipdate|shippeddate|dateshipped|shippedat|fulfilledat|"
	       "销售日期|销售时间|开单日期|开单时间|saledate|datesold|日期|时间|date|单据日期|业务日期|制单日期|"
	       "下单日期|下单时间|订单日期|订单时间|订单创建时间|orderdate|orderedat|购买日期|购买时间|purchasedate") },
	{ J_TIME, C,
	  WORD("受理时间|受理日期|申诉时间|申诉日期|投诉时间|投诉日期|来电时间|来电日期|咨询时间|咨询日期|"
	       "登记时间|登记日期|日期|时间|receivedat|datereceived|received|complaintdate|complainttime|"
	       "createdat|created|openedat|date|"
	       "创建日期|创建时间|提交日期|提交时间|建单日期|建单时间|报修日期|报修时间|报障时间|反映时间|诉求时间|报单日期|报单时间|报事时间|datecreated|createddate|createdtime|createdon|"
	       "creationdate|creationtime|opened|openeddate|dateopened|openingdate|openedon|opentime|date/timeopened|submittedat|submitteddate|datesubmitted|"
	       "建立日期|建立时间|立案日期|立案时间|"
	       "reportedat|reporteddate|datereported|createdate|createtime|opendate|requestdate|requestedat") },
	{ J_TIME, S,
	  WORD("回访时间|回访日期|致电时间|拨打时间|外呼时间|外呼日期|日期|时间|通话时间|calltime|calldate|calledat|calledon|date") },
	{ J_CASE, C | S,
	  WORD("个案号|个案编号|个案|案号|案件号|案件编号|卡号|顾客卡号|档案号|caseno|casenumber|caseid") },
	{ J_SLIP, D | C | S,
	  WORD("托运单号|送货单号|配送单号|运送单号|托运单|销售单号|维修单号|工单号|工单编号|单号|单据号|"
	       "单据编号|订单号|订单编号|小票号|票号|slipno|slipnumber|slipid|orderno|ordernumber|orderid|order|"
	       "invoiceno|invoicenumber|invoice|receiptno|receipt|ticketno|ticketnumber|ticketid|ticket|waybill|"
	       "工单编码|服务单号|受理单号|受理编号|投诉编号|投诉单号|申诉编号|申诉单号|出库单号|发货单号|订单id|工单id|ticket#|"
	       "incidentid|incidentno|incidentnumber|requestid|requestno|requestnumber|srnumber|complaintid|complaintno|complaintnumber|issuekey|uniquekey|"
	       "报修单号|报修编号|服务工单号|派工单号|售后单号|安装单号|报事单号|报事编号|workorder|workorderno|workordernumber|workorderid|ronumber|"
	       "repairorder|repairorderno|order#|运单号") },
	{ F_ITEM, D | C | S, WORD("项次|项号|行号|明细号|商品行号|itemno|itemnumber|lineno|linenumber|line") },
	{ J_STORE, D | C | S,
	  WORD("门店|门店名称|门店编号|分店|店铺|店名|店号|店别|商店|商场|网点|storename|storeno|storecode|"
	       "storeid|shop|branch|outlet|"
	       "店铺名称|门店代码|门店编码|所属门店|门市|门市名称") },
	{ J_CUSTOMER, D | C,
	  WORD("顾客姓名|客户姓名|顾客名称|客户名称|姓名|顾客|客户|收货人|联系人|联络人|customername|clientname|"
	       "client|name|buyer|consignee|contactname|contact|"
	       "收货人姓名|收件人|收件人姓名|买家姓名|用户姓名|来电人|来电人姓名|投诉人|投诉人姓名|申诉人|申诉人姓名|报修人|报修人姓名|requester|requestername|"
	       "caller|callername|reporter|complainant|recipient|fullname|shippingname|"
	       "业主|业主姓名|车主|车主姓名|送修人|送修人姓名|报事人|报事人姓名|购买人|用户|用户名称") },
	{ J_PHONE, D | C,
	  WORD("联系电话|联络电话|顾客电话|客户电话|手机号码|手机号|手机|移动电话|电话号码|电话|收货电话|"
	       "联系方式|phonenumber|phoneno|mobilenumber|mobilephone|mobile|cellphone|cell|telephonenumber|"
	       "telephone|tel|contactnumber|"
	       "联系手机|来电号码|来电电话|投诉人电话|申诉人电话|报修电话|报修人电话|收货人电话|收货人手机|收件人电话|收件人手机|用户电话|"
	       "连络电话|行动电话|contactphone|customerphone|"
	       "mobileno|cellnumber|shippingphone|"
	       "联系人电话|联系人手机|联系人手机号|客户手机|客户手机号|客户联系电话|顾客手机|用户手机|收货人手机号|收货人联系方式|收件人手机号|业主电话|业主手机|"
	       "车主电话|车主手机|送修人电话|报事电话|报事人电话|固定电话|座机|座机号码|固话|家庭电话|办公电话|landline|homephone|workphone|businessphone|officephone") },
	{ J_ADDRESS, D | C,
	  WORD("送货地址|收货地址|安装地址|顾客地址|客户地址|联系地址|详细地址|地址|住址|deliveryaddress|"
	       "shippingaddress|streetaddress|addr|"
	       "收件地址|用户地址") },
	{ J_CLASS, D | C,
	  WORD("顾客类别|客户类别|顾客等级|客户等级|顾客类型|客户类型|顾客级别|客户级别|会员等级|会员级别|"
	       "customerclass|customertype|customerlevel|customergrade|customertier|membership|tier") },
	{ J_SERVICE, D | C,
	  WORD("服务类型|服务类别|服务方式|服务项目|服务|业务类型|servicetype|servicekind|jobtype") },
	{ J_CATEGORY, D | C,
	  WORD("商品类别|商品品类|商品分类|品类|产品类别|产品分类|产品大类|商品大类|电器类别|productcategory|productclass|producttype|"
	       "商品名称|产品名称|品名|商品|产品|货品|productname|product|goods|appliance|article|货品名称|物料名称|商品标题|宝贝标题") },
	{ J_BRAND, D | C, WORD("品牌|商标|牌子|brandname|make") },
	{ J_MODEL, D | C,
	  WORD("型号|商品型号|产品型号|机型|规格型号|规格|modelno|modelnumber|modelname|productmodel") },
	{ J_SERIAL, D | C, WORD("机号|机身号|机身编号|机身码|序列号|出厂编号|serialno|serialnumber|sn|s/n") },
	{ J_VENDOR, D | C, WORD("厂商|厂家|供应商|生产厂家|生产厂商|生产商|制造商|manufacturer|supplier|maker") },
	{ J_SEVERITY, C | S,
	  WORD("严重程度|紧急程度|严重级别|投诉级别|申诉级别|级别|等级|优先级|priority|urgency|level") },
	{ J_KIND, C | S,
	  WORD("申诉类型|申诉类别|投诉类型|投诉类别|问题类型|问题类别|来电类型|诉求类型|诉求类别|报事类型|工单类型|工单类别|类型|类别|性质|"
	       "complainttype|complaintkind|issuetype|problemtype|requesttype|tickettype|casetype|incidenttype|srtype|issue|type") },
	{ J_CHANNEL, C | S,
	  WORD("受理渠道|投诉渠道|渠道|受理方式|来电方式|来源|途径|submittedvia|source|via|medium|"
	       "受理途径|诉求渠道|投诉来源|工单来源|contacttype|caseorigin") },
	{ J_ACTOR, C,
	  WORD("受理人|受理员|接待人|登记人|接线员|接听人|经办人|receivedby|takenby|agent|operator|handledby") },
	{ J_ACTOR, S, WORD("回访人|回访员|坐席|客服|经办人|处理人|calledby|agent|operator|handledby") },
	{ J_TO, C,
	  WORD("反馈给|反馈对象|转派给|转给|派给|责任人|处理人|承办人|责任部门|承办部门|处理部门|承办单位|责任单位|处理单位|assignedto|"
	       "assignee|forwardedto|handler|responsible|department|"
	       "负责人|工程师|服务工程师|维修工程师|维修人员|维修师傅|owner|caseowner|ticketowner|technician|engineer") },
	{ J_TO, S, WORD("反馈给|反馈对象|转派给|转给|派给|assignedto|assignee|forwardedto") },
	{ J_DUE, C,
	  WORD("顾客要求时限|客户要求时限|要求时限|要求完成时间|要求解决时间|要求回复时间|期限|时限|deadline|"
	       "dueby|duedate|duetime") },
	{ J_DUE, S,
	  WORD("约定时间|约定回访时间|预约时间|改约时间|下次回访时间|再访时间|callbackat|callbacktime|"
	       "appointment|promised|duedate|duetime") },
	{ J_SECONDS, S, WORD("通话秒数|秒数|通话时长|时长|callseconds|duration|talktime") },
	{ J_EVENT, S, WORD("事件|动作|事项|处理动作|eventtype|action") },
	{ J_TASK, S, WORD("任务|回访任务|回访类型|回访次别|taskname") },
	{ J_RESULT, S, WORD("回访结果|通话结果|接通结果|拨打结果|接通情况|结果|callresult|outcome") },
	{ J_SCORE, S,
	  WORD("满意度|顾客满意度|客户满意度|总体满意度|总评|评价|满意度评价|满意程度|satisfaction|overallsatisfaction|rating") },
	{ J_SCORE_PRODUCT, S, WORD("商品满意度|产品满意度|质量满意度|productsatisfaction|productscore") },
	{ J_SCORE_DELIVERY, S, WORD("送货满意度|配送满意度|托运满意度|deliverysatisfaction|deliveryscore") },
	{ J_SCORE_INSTALL, S,
	  WORD("安装满意度|维修满意度|installsatisfaction|installationsatisfaction|installscore") },
	{ J_NOTE, D, WORD("备注|附注|说明|remarks|remark|notes|comments|comment|memo|"
	       "订单备注|客户备注|送货备注|买家留言|ordernotes|ordernote|customernote") },
	{ J_NOTE, C,
	  WORD("申诉内容|投诉内容|咨询内容|诉求内容|反映内容|报修内容|报事内容|问题内容|顾客意见|客户意见|问题描述|投诉描述|故障描述|故障现象|"
	       "情况说明|工单内容|事由|内容|complainttext|description|ticketdescription|casedescription|issuedescription|problemdescription|details|narrative|content|标题|主题|subject|summary|shortdescription|"
	       "备注|附注|说明|remarks|remark|notes|comments|comment") },
	{ J_NOTE, S,
	  WORD("顾客意见|客户意见|意见|回访内容|回访记录|回访情况|备注|附注|说明|customeropinion|opinion|"
	       "feedback|remarks|remark|notes|comments|comment") },
	{ F_INSTALLED, D,
	  WORD("安装日期|安装时间|安装完成日期|安装完成时间|装机日期|装机时间|完工日期|完工时间|installdate|"
	       "installationdate|installedon|installedat|dateinstalled") },
	{ F_ASSIGNED, C,
	  WORD("反馈时间|反馈日期|转派时间|转派日期|派单时间|派工时间|转办时间|assignedat|assigneddate|"
	       "dateassigned|forwardedat|"
	       "分派时间|分配时间|指派时间|交办时间|派单日期|assignedon|assignedtime") },
	{ F_APPOINTED, C,
	  WORD("预约时间|预约日期|预约上门时间|预约上门日期|约定上门时间|约定上门日期|上门预约时间|appointmentat|appointmenttime|appointmentdate|"
	       "appointment|scheduledat|scheduledfor") },
	{ F_VISITED, C,
	  WORD("上门时间|上门日期|到场时间|到场日期|到达时间|实际上门时间|visitedat|visitdate|visittime|datevisited|arrivedat|arrivaltime|onsiteat") },
	{ F_REPLIED, C,
	  WORD("回复时间|回复日期|答复时间|答复日期|覆电时间|覆电日期|首次回复时间|repliedat|replydate|datereplied|respondedat") },
	{ F_RESOLVED, C,
	  WORD("处理完毕时间|处理完毕日期|处理完成时间|处理完成日期|解决时间|解决日期|完成时间|完成日期|办结时间|办结日期|完工时间|完工日期|"
	       "处理时间|处理日期|resolvedat|resolveddate|resolutiondate|dateresolved|solvedat|completedat|resolvedon|resolvedtime|solvedon|"
	       "completedtime|completeddate|completiondate") },
	{ F_CLOSED, C, WORD("结案时间|结案日期|关闭时间|关闭日期|closedat|closeddate|closingdate|dateclosed|"
	       "closedtime|closedon|closetime|closedate|date/timeclosed|结单时间|结单日期|关单时间") },
	{ F_STATUS, C, WORD("状态|处理状态|工单状态|投诉状态|当前状态|进度|ticketstatus|currentstatus|"
	       "办理状态|处理进度|casestatus|requeststatus") },
	{ F_CHANGED, C,
	  WORD("变更时间|更新时间|更新日期|最后更新时间|修改时间|修改日期|最后修改时间|变更日期|状态时间|changedat|updatedat|lastupdated|lastmodified|lastupdate|"
	       "modifiedat|statusdate|"
	       "updated|updateddate|lastupdatetime|lastupdatedat|modified|最近更新时间|最后修改日期") },
	{ F_ON_THE_SPOT, C,
	  WORD("当场解决|是否当场解决|现场解决|即时解决|当场处理|solvedonthespot|resolvedonthespot|"
	       "firstcontactresolution|fcr") },
	{ F_NEWPHONE, S,
	  WORD("新电话|新号码|新联系电话|新联络电话|新手机号|新手机|更正电话|更正号码|newnumber|newphonenumber|"
	       "newtelephone|correctedphone") },
	/* The call records of telephone systems: Asterisk and FreePBX, FreeSWITCH, VICIdial. */
	{ J_TIME, R,
	  WORD("calldate|start|startstamp|starttime|startedat|calltime|timestart|datetime|setuptime|begintime|callstart|timestamp|date|"
	       "呼叫时间|拨打时间|呼出时间|开始时间|起始时间|通话开始时间|发起时间|日期时间|日期|时间|通话时间") },
	{ J_PHONE, R,
	  WORD("dst|destinationnumber|phonenumberdialed|callednumber|dialednumber|dialednum|numberdialed|called|callee|calleenumber|calleeno|"
	       "destination|dest|to|tonumber|callto|finalcalledpartynumber|phonenumber|customernumber|number|"
	       "被叫号码|被叫|拨打号码|呼出号码|外呼号码|客户号码|客户电话|对方号码|顾客电话|电话号码|号码|电话") },
	{ J_RESULT, R,
	  WORD("disposition|hangupcause|callstatus|status|callresult|outcome|state|answered|"
	       "接通状态|接听状态|通话状态|呼叫状态|呼叫结果|通话结果|外呼结果|是否接通|状态|结果") },
	{ J_SECONDS, R,
	  WORD("billsec|billable|billableseconds|billseconds|talksec|talkseconds|talktime|talkduration|talk|talking|callseconds|lengthinsec|"
	       "通话时长|通话秒数|计费时长|接通时长|通话时间秒|通话时长秒") },
	{ J_ACTOR, R,
	  WORD("fullname|agentname|agent|user|username|operator|cnam|src|calleridnumber|callerid|caller|callernumber|callerno|source|extension|"
	       "坐席姓名|座席姓名|坐席|座席|客服|坐席工号|座席工号|工号|主叫号码|主叫|分机号|分机|操作员") },
	{ F_DURATION, R, WORD("totalduration|durationsec|durationseconds|length|总时长|呼叫时长|时长") },
	{ F_CALL, R, WORD("linkedid|uniqueid|callid|uuid|calluuid|sessionid|通话id|呼叫id|流水号|通话流水号|会话id") },
	{ F_DIRECTION, R, WORD("calldirection|calltype|type|呼叫方向|通话方向|方向|呼叫类型|通话类型") },
	/* A roster. */
	{ F_DATE, O, WORD("值班日期|排班日期|上班日期|班次日期|日期|shiftdate|dutydate|workdate|day") },
	{ F_SLOT, O, WORD("班次|班别|班次名称|值班班次|值班时段|时段|班|shift|shiftname|slotname|timeslot|period") },
	{ F_AGENT, O,
	  WORD("值班人|值班人员|值班员|当班人|当值人|值班人姓名|值班|姓名|人员|员工|员工姓名|坐席|座席|坐席姓名|座席姓名|客服|客服姓名|回访员|回访人|工作人员|"
	       "值守人|成员|组员|姓名/日期|日期/姓名|agentname|onduty|name|person|staff|employee|operator|who") },
};

bool foreign_has(enum intake_type type, int column)
{
	if (type == INTAKE_JOURNAL)
		return column < JOURNAL_COLUMNS;
	return column_row[column].lists >> type & 1;
}

struct text synonym_headers(int column, enum intake_type type)
{
	for (size_t i = 0; i < sizeof headers / sizeof *headers; i++)
		if (headers[i].column == column && headers[i].types & (1U << type))
			return headers[i].words;
	return (struct text){ "", 0 };
}

/* ---- values ---- */

static const struct value {
	int column;
	struct text word, words;
} values[] = {
	{ J_EVENT, WORD("call"), WORD("回访|电话回访|电访|致电|通话|外呼|phone|phonecall|callback|called") },
	{ J_EVENT, WORD("delivery"), WORD("送货|配送|托运|销售|delivered") },
	{ J_EVENT, WORD("install"),
	  WORD("安装|安装完成|安装完毕|装机|完工|维修完成|installed|installation|repaired") },
	{ J_EVENT, WORD("appoint"), WORD("预约|约定|约定上门|appointment") },
	{ J_EVENT, WORD("complaint"), WORD("申诉|投诉|complain") },
	{ J_EVENT, WORD("enquiry"), WORD("咨询|询问|查询|inquiry|question") },
	{ J_EVENT, WORD("assign"), WORD("反馈|转派|派工|派单|转办|转交|分派|assigned|assignment|forwarded") },
	{ J_EVENT, WORD("visit"), WORD("上门|到场|到达现场|上门服务|visited|onsite") },
	{ J_EVENT, WORD("reply"), WORD("回复|答复|覆电|回复顾客|答复顾客|回复客户|replied|response|answered") },
	{ J_EVENT, WORD("resolve"), WORD("解决|处理完毕|处理完成|已处理|已解决|办结|resolved|solved") },
	{ J_EVENT, WORD("extend"), WORD("延期|延长|展期|extended|extension") },
	{ J_EVENT, WORD("close"), WORD("结案|关闭|了结|closed") },
	{ J_EVENT, WORD("waive"), WORD("免访|豁免|免回访|签核|主管签核|waived|signoff|signedoff") },
	{ J_EVENT, WORD("amend"), WORD("更正|改号|修改|更改|amended|correction|corrected") },
	{ J_EVENT, WORD("wait"), WORD("等待|待件|等件|等配件|缺件|挂起|等待顾客|等待客户|waiting|onhold|hold|pending") },
	{ J_EVENT, WORD("resume"), WORD("恢复|继续|恢复处理|到件|配件到货|resumed|continue|continued") },
	{ J_EVENT, WORD("retract"), WORD("撤回|收回|更正撤回|登记错误|retracted|withdraw|withdrawn|undo") },
	{ J_EVENT, WORD("done"), WORD("已办|办毕|已完成|已做|完成|finished") },
	{ J_EVENT, WORD("optout"), WORD("免打扰|谢绝回访|不再回访|谢绝来电|勿扰|donotcall|unsubscribe") },
	{ J_EVENT, WORD("void"), WORD("作废|退货|取消|撤销|voided|cancelled|canceled|returned") },
	{ J_RESULT, WORD("reached"),
	  WORD("接通|已接通|接听|通话成功|回访成功|成功|已回访|connected|answered|success|successful|done|ok") },
	{ J_RESULT, WORD("refused"), WORD("拒访|拒绝|拒绝回访|拒绝接受回访|refusal|declined") },
	{ J_RESULT, WORD("later"),
	  WORD("不便|不方便|约定再拨|约定再打|再约|改约|另约|约时间|稍后|稍后再打|稍后回访|另行约定|改时间|calllater|callback|callbacklater|"
	       "postponed") },
	{ J_RESULT, WORD("no-answer"),
	  WORD("无人接听|无人接|无人应答|没人接听|没人接|未接听|未接|无应答|unanswered|notanswered|noreply|"
	       "ringing") },
	{ J_RESULT, WORD("busy"), WORD("占线|忙线|忙音|忙|通话中|正在通话|engaged|linebusy") },
	{ J_RESULT, WORD("voicemail"), WORD("语音信箱|语音留言|留言|留言信箱|answeringmachine|message|leftmessage") },
	{ J_RESULT, WORD("other-person"),
	  WORD("他人接听|非本人|非本人接听|家人接听|别人接听|不是本人|thirdparty|someoneelse") },
	{ J_RESULT, WORD("unavailable"),
	  WORD("关机|已关机|停机|已停机|无法接通|暂时无法接通|不在服务区|未接通|switchedoff|poweredoff|unreachable|"
	       "notreachable|outofarea") },
	{ J_RESULT, WORD("wrong-number"), WORD("错号|号码错误|错误号码|号码有误|打错|打错电话|wrong|wrongperson") },
	{ J_RESULT, WORD("dead-number"),
	  WORD("空号|号码不存在|销号|已销号|dead|disconnected|invalidnumber|notinservice|nosuchnumber") },
	{ J_SCORE, WORD("satisfied"),
	  WORD("满意|很满意|非常满意|十分满意|比较满意|较满意|好|good|verysatisfied|happy|yes") },
	{ J_SCORE, WORD("neutral"), WORD("一般|基本满意|尚可|还可以|中立|普通|average|fair|ok|soso") },
	{ J_SCORE, WORD("dissatisfied"),
	  WORD("不满意|很不满意|非常不满意|十分不满意|不太满意|不满|差|unsatisfied|verydissatisfied|unhappy|bad|"
	       "poor|no") },
	/* The customer was not asked, or did not say. */
	{ J_SCORE, WORD(""), WORD("未评价|未评|未评分|未打分|未参评|未参与评价|无评价|无评分|notrated|unrated|norating") },
	{ J_SEVERITY, WORD("ordinary"), WORD("普通|一般|正常|normal|standard|regular|common") },
	{ J_SEVERITY, WORD("urgent"), WORD("紧急|加急|急|特急|emergency|high|critical") },
	{ J_SEVERITY, WORD("minor"), WORD("轻微|次要|low|trivial") },
	{ J_SEVERITY, WORD("important"), WORD("重要|较重要") },
	{ J_SEVERITY, WORD("serious"), WORD("严重|较严重|severe") },
	{ J_SEVERITY, WORD("major"), WORD("重大|特别重大|特大") },
	{ J_SERVICE, WORD("delivery"), WORD("送货|配送|托运|送货上门|仅送货|delivered|deliver|shipping") },
	{ J_SERVICE, WORD("install"),
	  WORD("安装|送装|送装一体|送货安装|送货并安装|上门安装|installation|installed|deliveryandinstallation") },
	{ J_SERVICE, WORD("repair"), WORD("维修|修理|报修|上门维修|检修|保修|repaired|repairs|service|maintenance") },
	{ J_CLASS, WORD("vip"), WORD("vip客户|vip顾客|贵宾|贵宾客户|贵宾顾客|vipcustomer") },
	{ J_CLASS, WORD("key"), WORD("重点|重点客户|重点顾客|大客户|重要客户|重要顾客|keycustomer|keyaccount") },
	{ J_CLASS, WORD("ordinary"), WORD("普通|普通客户|普通顾客|一般|一般客户|一般顾客|normal|regular|standard") },
	/* Words that stand for a slot: on duty all day, or off duty. */
	{ F_SLOT, WORD("all"), WORD("全天|全日|整天|整日|全天班|上班|值班|√|✓|✔|allday|wholeday|fullday|on") },
	{ F_SLOT, WORD("off"),
	  WORD("休|休息|休假|公休|轮休|例休|调休|补休|放假|请假|年假|事假|病假|假|rest|dayoff|restday|leave|holiday|vacation|sick") },
};

bool synonym_at(size_t i, int column, struct text *word, struct text *words)
{
	for (const struct value *v = values; v < values + sizeof values / sizeof *values; v++) {
		if (v->column != column || i--)
			continue;
		*word = v->word;
		*words = v->words;
		return true;
	}
	return false;
}

bool synonym_is_enquiry(struct text kind)
{
	return fold_listed(TEXT("咨询|询问|查询|咨询类|建议|建议类|表扬|表扬类|enquiry|inquiry|question|query|suggestion|praise"), kind);
}

bool synonym_is_nobody(struct text to)
{
	return fold_listed(TEXT("unassigned|notassigned|noagent|nobody|未分配|未分派|未指派|未派单|未派工|待分配|待分派|待指派|待派单|待派工|(未分配)|(未指派)"), to);
}

bool synonym_is_no_phone(struct text phone)
{
	char first = *phone.p;
	return !(first >= '0' && first <= '9') && first != '+' && fold_listed(TEXT("不详|未知|未提供|未留|未填|未填写|无电话|没有电话|无号码|unknown|notprovided"), phone);
}

bool synonym_yes(struct text t, bool *yes)
{
	*yes = fold_listed(TEXT("是|yes|y|true|1|√|✓|✔|☑|有|对|当场|当场解决|已当场解决|解决|已解决"), t);
	return *yes || !t.n || fold_listed(TEXT("否|no|n|false|0|×|✗|✘|无|未|不是|未解决|没有"), t);
}
