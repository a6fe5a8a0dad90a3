# Kind and channel of the latest complaint that has one, the owner of the assign, the highest severity; share within a month.
as-report -n 2024-06-30 -r complaints -b kind,month,severity,channel,actor,task << 'END' | cut -d, -f 1-11
time,case,event,to,severity,kind,channel,actor
2024-06-03T10:00,A,complaint,,,noise,phone,ann
2024-06-03T11:00,A,assign,bo,,,,chief
2024-06-04T10:00,A,complaint,,urgent,leak,,cy
2024-06-03T10:00,B,complaint,,,leak,web,ann
2024-06-05T10:00,C,complaint,,urgent,leak,phone,bo
2024-05-05T10:00,C2,complaint,,,leak,phone,bo
END
