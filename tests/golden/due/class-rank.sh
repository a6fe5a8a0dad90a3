# Classes are compared folded; one that is not listed comes last.
printf 'name: h\nclasses: [贵宾, gold]\ncallbacks: {first: {from: delivery, within: 1 day}}\n' > p.yaml
printf 'due,by,task,case,class\n2024-06-05,2024-06-06,first,A,silver\n2024-06-05,2024-06-06,first,B,GOLD\n2024-06-05,2024-06-06,first,C,貴賓\n2024-06-05,2024-06-06,first,D,\n' > t.csv
as-due -n 2024-06-07 -p p.yaml -f tasks t.csv | cut -d, -f 5,11
