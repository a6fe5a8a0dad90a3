# Twice one kind; three repairs of one model at one number, whoever's case; in the range only.
cat > journal.csv << 'END'
time,case,event,kind,phone,model,service
2024-06-03T10:00,B,complaint,noise,,,
2024-06-09,B,complaint,noise,,,
2024-06-10,B,complaint,leak,,,
2024-06-11,B,enquiry,leak,,,
2024-06-11,B,complaint,,,,
2024-06-12,B,complaint,,,,
2024-06-01,A,complaint,no cold air,,,
2024-06-30,A,complaint,no cold air,,,
2024-06-05,R3,delivery,,13800000001,TG100,repair
2024-05-05,R1,delivery,,13800000001,TG100,repair
2024-06-20,R2,delivery,,13800000001,TG100,repair
2024-06-21,R2,delivery,,13800000001,TG100,repair
2024-06-20,R4,delivery,,13800000001,TG100,install
2024-06-20,R5,delivery,,13800000001,,repair
2024-06-20,V,delivery,,13800000001,TG100,repair
2024-06-21,V,void,,,,
END
as-report -n 2024-06-30 -r repeats journal.csv
as-report -n 2024-06-30 -r repeats --from 2024-06-02 journal.csv
