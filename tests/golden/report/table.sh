as-report -n 2024-06-30 -r all -b store,vendor -f table << 'END'
time,case,event,task,result,score,seconds,store,vendor,phone,model,service,kind
2024-06-01,A,delivery,,,,,总店,海尔,13800000001,TG100,repair,
2024-06-02,B,delivery,,,,,城西,美的集团,13800000001,TG100,repair,
2024-06-03,C,delivery,,,,,总店,海尔,13800000001,TG100,repair,
2024-06-02T15:00,A,call,first,reached,satisfied,60,,,,,,
2024-06-03T15:00,B,call,first,reached,dissatisfied,120,,,,,,
2024-06-04T15:00,C,complaint,,,,,,,,,,漏水
2024-06-05T15:00,C,complaint,,,,,,,,,,漏水
END
