# Two complaints of one kind at one telephone number, whichever case, or in one case without number; three repairs of one category at one number;
# in the range only. The number and the goods are those of the card as it is now.
cat > journal.csv << 'END'
time,case,event,kind,phone,category,service
2024-06-03T10:00,B,complaint,noise,,,
2024-06-09,B,complaint,noise,,,
2024-06-10,B,complaint,leak,,,
2024-06-11,B,enquiry,leak,,,
2024-06-11,B,complaint,,,,
2024-06-12,B,complaint,,,,
2024-06-01,C2,complaint,no cold air,13900000002,,
2024-06-30,C1,complaint,no cold air,13900000002,,
2024-06-30T10:00,C1,complaint,no cold air,,,
2024-06-30,C3,complaint,noise,13900000002,,
2024-06-05,R3,delivery,,13800000001,fridge,repair
2024-05-05,R1,delivery,,13800000001,fridge,Repair
2024-06-20,R2,delivery,,13800000007,fridge,repair
2024-06-21,R2,delivery,,13800000001,fridge,repair
2024-06-20,R4,delivery,,13800000001,fridge,install
2024-06-20,R5,delivery,,13800000001,,repair
2024-06-20,R6,delivery,,,fridge,repair
2024-06-20,R7,delivery,,,fridge,repair
2024-06-20,R8,delivery,,,fridge,repair
2024-06-20,V,delivery,,13800000001,fridge,repair
2024-06-21,V,void,,,,
END
as-report -n 2024-06-30 -r repeats -b store journal.csv
as-report -n 2024-06-30 -r repeats --from 2024-06-02 journal.csv
