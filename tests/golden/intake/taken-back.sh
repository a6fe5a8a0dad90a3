# What was taken back is no duplicate: it can be written again; a retract is written whenever its entry stands.
export AS_NOW=2024-06-20T10:00
cat > journal.csv <<'EOF'
time,case,event,task,result,kind,due,note
2024-06-05,A,delivery,,,,,
2024-06-05T14:00,A,call,first,reached,,,
2024-06-06T09:00,A,retract,first,reached,call,2024-06-05T14:00,
2024-06-07T09:00,A,complaint,,,noise,,first words
2024-06-08T09:00,A,retract,,,complaint,2024-06-07T09:00,
2024-06-07T09:00,A,complaint,,,noise,,other words
EOF
again() { as-intake -t journal --against journal.csv; }
printf 'time,case,event,task,result\n2024-06-05T14:00,A,call,first,reached\n' | again
printf 'time,case,event,task,result\n2024-06-05T14:00,A,call,first,busy\n' | again
printf 'time,case,event,kind,note\n2024-06-07T09:00,A,complaint,noise,other words\n' | again
printf 'time,case,event,kind,note\n2024-06-07T09:00,A,complaint,noise,first words\n' | again
printf 'time,case,event,kind,due\n2024-06-08T09:00,A,retract,complaint,2024-06-07T09:00\n' | again
printf 'time,case,event,task,result,kind,due\n2024-06-06T09:00,A,retract,first,reached,call,2024-06-05T14:00\n' | again
printf 'time,case,event\n2024-06-05T00:00,A,delivery\n' | again
