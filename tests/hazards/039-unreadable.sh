# Its first page is never mapped: opened, but not to be read, by root neither.
as-intake -a journal.csv -t delivery --store N /proc/self/mem
