# VICIdial's export: tabs, CRLF, the dialled number beside the lead's, the agent's full name. Its own statuses tell, whatever the seconds, which
# count the ringing; what an agent chose, such as SALE, is a talk.
cat > journal.csv << 'END'
time,case,event,task,result,actor,store,phone,score
2024-06-03,A,delivery,,,,N,13800000001,
2024-06-03T10:00,A,call,first,reached,Ann Lee,,,satisfied
2024-06-03,B,delivery,,,,N,13800000002,
2024-06-03T10:10,B,call,first,reached,Bo,,,satisfied
2024-06-03,C,delivery,,,,N,13800000003,
2024-06-03T10:20,C,call,first,voicemail,Bo,,,
2024-06-03,D,delivery,,,,N,13800000004,
END
tr '|' '\t' << 'END' | sed 's/$/\r/' > calls.txt
call_date|phone_number_dialed|status|user|full_name|campaign_id|vendor_lead_code|source_id|list_id|gmt_offset_now|phone_code|phone_number|title|first_name|middle_initial|last_name|address1|address2|address3|city|state|province|postal_code|country_code|gender|date_of_birth|alt_phone|email|security_phrase|comments|length_in_sec|user_group|alt_dial|rank|owner|lead_id|list_name|list_description|status_name
2024-06-03 10:01:05|13800000001|SALE|6001|Ann Lee|CB|||101|8.00|86|13700000009|||||||||||||||||||65|AGENTS|MAIN|0||11|June||Sale Made
2024-06-03 10:11:05|13800000002|NA|6002|Bo|CB|||101|8.00|86|13800000002|||||||||||||||||||28|AGENTS|MAIN|0||12|June||No Answer AutoDial
2024-06-03 10:21:05|13800000003|A|6002|Bo|CB|||101|8.00|86|13800000003|||||||||||||||||||12|AGENTS|MAIN|0||13|June||Answering Machine
2024-06-03 15:21:05|13800000004|CALLBK|6002|Bo|CB|||101|8.00|86|13800000004|||||||||||||||||||80|AGENTS|MAIN|0||14|June||Call Back
2024-06-03 15:31:05|13800000004|B|VDAD|Outbound Auto Dial|CB|||101|8.00|86|13800000004|||||||||||||||||||7|AGENTS|MAIN|0||14|June||Busy
END
as-audit -n 2024-06-30 --only no-record,other-result,no-entry --cdr calls.txt journal.csv
