as-report -n 2024-06-30 -r all --month 2024-06 -f html < /dev/null | sed '/<style>/,/<.style>/d'
as-report -n 2024-06-30 -r repeats -f html < /dev/null | sed '/<style>/,/<.style>/d' | grep -c .
