# Stopped behind its first read of the file, and continued when the file has changed.
printf 'time,slip,phone\n2024-06-05,0001,13800000001\n' > slips.csv
strace -o log -P slips.csv -e trace=read -e inject=read:signal=SIGSTOP:when=1 \
	as-intake -a journal.csv -t delivery --store N slips.csv &
tracer=$!
tries=0
until grep -q 'stopped by SIGSTOP' log 2> /dev/null || [ $((tries += 1)) -gt 1000 ]; do sleep 0.01; done
: > slips.csv
kill -CONT $(cat /proc/$tracer/task/$tracer/children)
wait $tracer
