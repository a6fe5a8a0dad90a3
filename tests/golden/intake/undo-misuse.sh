# A journal whose lines have no number, and batches that are not there.
export AS_NOW=2024-06-20T10:00
printf 'time,case,event\n2024-06-05,A,delivery\n' > old.csv
as-intake --undo last -a old.csv; echo $?
as-intake --batches -a old.csv; echo $?
as-intake -t journal -a new.csv old.csv
as-intake --batches -a new.csv
as-intake --undo 7 -a new.csv; echo $?
as-intake --undo x -a new.csv; echo $?
as-intake --undo last; echo $?
as-intake --undo last -t sheet -a new.csv; echo $?
as-intake -t journal --dry-run -a none.csv old.csv; ls none.csv
printf 'batch,case,time,event\n9,A,2024-06-05,delivery\n,B,2024-06-05,delivery\n' > first.csv
printf 'time,case,event\n2024-06-06,C,delivery\n' | as-intake -t journal -a first.csv
cat first.csv
