# R146 R147: what a shift hands over: due for its slot or one before, promises up to its end, and first whatever is of the highest severity; what has no
# slot is handed over by the last shift. Neither a slot that the policy does not have, nor another choice of slot or people.
cat > policy.yaml << 'END'
name: house
slots: {morning: "08:00-12:00", noon: "12:00-18:00", night: "18:00-22:00"}
callbacks: {first: {from: delivery, within: 7 days}}
complaints: {default: low, severities: {high: {resolve: 9 days}, low: {resolve: 2 days}}}
END
cat > tasks.csv << 'END'
due,slot,by,task,case,phone,severity,policy
2024-06-05,morning,2024-06-07,first,A,1,,house
2024-06-05,noon,2024-06-06,first,B,2,,house
2024-06-04,night,2024-06-06,first,C,3,,house
2024-06-05,,2024-06-06,first,D,4,,house
2024-06-05T11:59,morning,2024-06-07,first,E,5,,house
2024-06-05T12:00,noon,2024-06-07,first,F,6,,house
2024-06-04T21:00,night,2024-06-07,first,G,7,,house
2024-06-20,,2024-06-29,resolve,H,8,high,house
2024-06-04,,2024-06-06,resolve,I,9,low,house
2024-06-06,morning,2024-06-07,first,J,10,,house
END
export AS_POLICY=policy.yaml AS_NOW=2024-06-05T12:00
for slot in morning noon night; do
	echo "$slot:" $(as-due --handover $slot -f tasks tasks.csv | sed 1d | cut -d, -f5)
done
echo tomorrow: $(as-due --handover morning -d tomorrow -f tasks tasks.csv | sed 1d | cut -d, -f5)
as-due --handover evening tasks.csv
as-due --handover noon -s noon tasks.csv
as-due --handover noon --agents Li tasks.csv
printf 'name: none\n' > none.yaml
as-due -p none.yaml --handover noon tasks.csv
