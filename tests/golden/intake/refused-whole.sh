# A row is taken whole or not at all: the call beside a number that was corrected otherwise in that minute is not taken either.
printf 'time,case,event,phone,note\n2025-06-01,S-1,delivery,13911110001,\n2025-06-03T10:00,S-1,amend,13911110002,\n' > journal.csv
printf 'time,case,result,newphone\n2025-06-03T10:00,S-1,busy,13911110003\n2025-06-03T10:00,S-1,busy,13911110002\n' > sheet.csv
as-intake -n 2025-06-03T18:00 -t sheet --against journal.csv sheet.csv | cut -d, -f 1-5,20
