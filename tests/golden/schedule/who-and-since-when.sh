# serial, handler, agent, base, policy: who tried last, who resolved what is to be confirmed, from which day it is counted.
cat > j << 'END'
time,case,event,task,result,score,actor,due,store,phone,serial
2024-06-03,A,delivery,,,,,,N1,13800000001,SN-7
2024-06-04T10:00,A,call,first,busy,,Ann,,,,
2024-06-05T10:00,A,call,first,no-answer,,Bob,,,,
2024-06-03,B,delivery,,,,,,N1,13800000002,
2024-06-04T09:00,B,complaint,,,,Cay,,,,
2024-06-04T11:00,B,resolve,,,,Dan,,,,
2024-06-04T12:00,B,resolve,,,,Eve,,,,
2024-06-04T15:00,B,call,confirm,later,,Flo,2024-06-06T10:00,,,
2024-06-03,C,delivery,,,,,,N1,13800000003,
END
as-schedule -n 2024-06-05T12:00 j | cut -d, -f 4-6,16,21-22,27,29
