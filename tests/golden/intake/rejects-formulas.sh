# Refused rows are looked at in a spreadsheet: no cell begins like a formula there, whatever it takes for the separator. Taken in again, they
# are what they were.
printf 'time,slip,phone,store,customer,note\n2025-03-01,1,=1+1,S,@x,a;=cmd|x\n2025-03-01,4,x;@9,S,y,z\n2025-03-01,2,+1-2x,S,"x,@y|-1","5;""=c"""\n2025-03-01,3,soon,S,z\t+1,-5\n' > list.csv
as-intake -n 2025-03-10 -t delivery --rejects rejects.csv list.csv
cat rejects.csv
sed "s/'=1+1/13911110001/; s/+1-2x/13911110002/; s/x;'*@9/13911110004/; s/soon/13911110003/" rejects.csv > corrected.csv
sed "s/=1+1/13911110001/; s/+1-2x/13911110002/; s/x;'*@9/13911110004/; s/soon/13911110003/" list.csv > straight.csv
as-intake -n 2025-03-10 -t delivery corrected.csv | cut -d, -f 20- > again
as-intake -n 2025-03-10 -t delivery straight.csv | cut -d, -f 20- | cmp - again
