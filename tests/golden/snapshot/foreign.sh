# as-intake, as-snapshot and as-archive -i leave no snapshot that is of another journal than the one beside it: it may name persons whom that does not.
head='time,case,event,store,customer'
echo "$head" > one.csv && echo 2024-06-01,A,delivery,S,Ann >> one.csv
echo "$head" > two.csv && echo 2024-06-02,B,delivery,S,Bea >> two.csv
take() { as-intake -t journal -a j.csv -n 2024-06-30 -q "$@"; }
has() { echo "$1: status $?,$(printf ' %s' j.csv*)"; }
begin() { rm -rf j.csv*; take one.csv; as-snapshot -n 2024-06-30 j.csv; }
begin; take two.csv; has "of the beginning of the journal"
begin; sed -i s/Ann/Eve/ j.csv; take --dry-run two.csv; has "of another one, --dry-run"
AS_SNAPSHOT=off take two.csv; has "of another one, not to be used"
take two.csv; has "of another one"
begin; head -n 1 one.csv > j.csv; take two.csv; has "of a longer one"
begin; rm j.csv; take two.csv; has "of one that was moved away"
begin; sed -i s/Ann/Eve/ j.csv; as-intake --undo last -a j.csv -n 2024-06-30 -q; has "of another one, --undo"
begin; sed -i s/Ann/Eve/ j.csv; as-snapshot -n 2024-06-30 j.csv; has "of another one, as-snapshot"
grep -a -o -e Ann -e Eve j.csv.snapshot; take two.csv; has "then"
archive() { as-archive -p hotline -n 2024-06-30 --destroy --approved-by Zoe -i j.csv; }
begin; archive; has "nothing to destroy"
sed -i s/Ann/Eve/ j.csv; archive; has "nothing to destroy, of another one"
begin; echo damaged > j.csv.snapshot; take two.csv; has "none at all"
begin; rm j.csv.snapshot; mkdir j.csv.snapshot; take two.csv; has "a folder"
begin; chmod 644 j.csv.snapshot; take two.csv; has "that others could read"
