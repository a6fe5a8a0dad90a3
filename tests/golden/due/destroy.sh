as-schedule -n 2029-01-01 "$DATA/story.csv" > t; as-due -n 2029-01-01 t --count task; as-due -n 2029-01-01 -t destroy --count task t
