# Nobody destroys under rules that he did not choose; a variable that is empty chooses nothing.
cp "$DATA/archive.csv" journal.csv
destroy() { as-archive -n 2026-06-30T18:00 --destroy --approved-by A "$@" -i journal.csv; echo "? $?"; cmp -s journal.csv "$DATA/archive.csv" || echo changed; }
destroy
destroy --erase
AS_POLICY='' destroy
AS_POLICY=hotline destroy 2>&1 | tail -n 2
