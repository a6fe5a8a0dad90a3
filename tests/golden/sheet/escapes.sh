# What a workbook would take for a character's number goes out escaped and comes back; control characters become a blank.
printf 'a,b\n_x0041_,_x005F_x0041_\n_x004,"line 1\nline\t2"\n😀,\177\342\200\213\n' > a.csv
as-sheet -n 2024-06-05 a.csv | as-sheet -r
as-sheet -n 2024-06-05 a.csv > a.xlsx; python3 "$DATA/cells.py" a.xlsx | cut -d ' ' -f 1,5-
