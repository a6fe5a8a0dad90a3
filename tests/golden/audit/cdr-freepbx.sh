# FreePBX's export, as it is now, and as it was: in quotes only where there is a comma, and the quotes inside as they are. The name of the one
# who called is its cnam, else the extension. A's call went by a second line and was handed on: one call of 95 seconds.
cat > journal.csv << 'END'
time,case,event,task,result,actor,store,phone,score
2024-06-03,A,delivery,,,,N,13800000001,
2024-06-03T10:00,A,call,first,no-answer,Ann Lee,,,
2024-06-03,B,delivery,,,,N,057188001234,
2024-06-03T10:10,B,call,first,reached,Bo,,,satisfied
2024-06-03,C,delivery,,,,N,13800000003,
2024-06-03T16:00,C,call,first,busy,Bo,,,
END
cat > new.csv << 'END'
calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield,did,cnum,cnam,outbound_cnum,outbound_cnam,dst_cnam,recordingfile,linkedid,peeraccount,sequence
"2024-06-03 09:00:00","""Gate"" <600>",600,8001,ext-local,SIP/600-1,SIP/8001-1,Dial,"SIP/8001,15,Tt",9,0,"NO ANSWER",3,,1717376400.1,,,600,Gate,,,,,1717376400.1,,1
"2024-06-03 10:01:05","""Ann Lee"" <8001>",8001,13800000001,from-internal,SIP/8001-2,SIP/t1-1,Dial,"SIP/t1/13800000001,300,Tb",2,0,FAILED,3,,1717380065.2,,,8001,"Ann Lee",0571,,,,1717380065.2,,2
"2024-06-03 10:01:08","""Ann Lee"" <8001>",8001,13800000001,from-internal,SIP/8001-2,SIP/t2-1,Dial,"SIP/t2/13800000001,300,Tb",104,95,ANSWERED,3,,1717380065.2,,,8001,"Ann Lee",0571,,,out-1.wav,1717380065.2,,3
"2024-06-03 10:03:10","""Ann Lee"" <8001>",8001,13800000001,from-internal,SIP/8001-2,SIP/t2-1,Dial,"SIP/t2/13800000001,300,Tb",30,30,ANSWERED,3,,1717380190.3,,,8001,"Ann Lee",0571,,,,1717380065.2,,4
"2024-06-03 10:11:00","""Bo"" <8002>",8002,88001234,from-internal,SIP/8002-1,SIP/t1-2,Dial,"SIP/t1/88001234,300,Tb",25,0,"NO ANSWER",3,,1717380660.4,,,8002,Bo,0571,,,,1717380660.4,,5
"2024-06-03 16:01:00","""Bo"" <8002>",8002,13800000003,from-internal,SIP/8002-2,SIP/t1-3,Dial,"SIP/t1/13800000003,300,Tb",5,0,BUSY,3,,1717401660.5,,,8002,Bo,0571,,,,1717401660.5,,6
END
cat > old.csv << 'END'
calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield
2024-06-03 10:01:05,""Lee, Ann" <8001>",8001,13800000001,from-internal,SIP/8001-2,SIP/t1-1,Dial,"SIP/t1/13800000001,300,Tb",104,95,ANSWERED,3,,1717380065.2,
2024-06-03 10:11:00,"Bo" <8002>,8002,88001234,from-internal,SIP/8002-1,SIP/t1-2,Dial,"SIP/t1/88001234,300,Tb",25,0,NO ANSWER,3,,1717380660.4,
2024-06-03 16:01:00,"Bo" <8002>,8002,13800000003,from-internal,SIP/8002-2,SIP/t1-3,Dial,"SIP/t1/13800000003,300,Tb",5,0,BUSY,3,,1717401660.5,
END
cat > policy.yaml << 'END'
name: old
base: hotline
intake: {cdr: {quotes: loose, values: {actor: {Ann Lee: 8001, Bo: 8002}}}}
END
only="-n 2024-06-30 --only no-record,other-result,no-entry"
as-audit $only --cdr new.csv journal.csv
as-audit $only --cdr old.csv -p policy.yaml journal.csv
as-audit $only --cdr old.csv journal.csv
