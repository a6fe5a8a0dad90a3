# Refused rows are looked at in a spreadsheet: no cell begins like a formula there. Taken in again, they are what they were.
printf 'time,slip,phone,store,customer,note\n2025-03-01,1,=1+1,S,@x,a;=cmd|x\n' > list.csv
as-intake -n 2025-03-10 -t delivery --rejects rejects.csv list.csv
cat rejects.csv
