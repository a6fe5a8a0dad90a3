# Each event has its row, those that the journal lacks too; a bad line is reported and counts nowhere.
printf 'time,case,event\n2024-06-03,A,delivery\n2024-06-04,A,optout\n2024-06-05,B,delivery\n2024-06-06,B,unknown\n' | as-events | grep -v ',0$'
