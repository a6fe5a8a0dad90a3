# Tasks and journal lines are put into the language of the house, or --labels; a call sheet and other CSV stay as they are without it. Names of the
# policy are nobody's labels.
export AS_NOW=2024-06-05
back() { as-sheet "$@" | as-sheet -r; }
printf 'due,by,task,case,last,policy\n2024-06-05,2024-06-05T10:00,unreached.first,A-1,2024-06-04T10:00 no-answer,hotline\n2024-06-05,,confirm,A-2,,hotline\n2024-06-05,,first,A-3,2024-06-04T10:00 other,hotline\n' > tasks.csv
back tasks.csv
back --labels en tasks.csv
printf 'time,case,event,task,result,score,note\n2024-06-05T14:30,A-1,call,first,reached,satisfied,reached\n' > journal.csv
back journal.csv
printf 'time,case,event,task,result,score,newphone\n,A-1,call,confirm,reached,,\n' > sheet.csv
back sheet.csv
back --labels zh sheet.csv
back --labels zh sheet.csv | back --labels en
printf 'store,result,colour\nS1,reached,red\n' > other.csv
back other.csv
back --labels zh other.csv
printf 'name: ours\nlanguage: zh\ncallbacks: {转派: {from: delivery, after: 1 day, within: 3 days}}\n' > ours.yaml
printf 'time,case,event,task,result,score,newphone\n,A-1,call,转派,,,\n,A-2,转派,,,,\n' > sheet.csv
back -p ours.yaml --labels en sheet.csv
back -p hotline --labels en sheet.csv
