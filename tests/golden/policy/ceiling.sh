# --check-policy names a ceiling that ends before what it is the ceiling of: cases would be destroyed before their time.
for keep in '{keep: 5 years, ceiling: 1 year}' '{keep: 1 year, complaints: 3 years, ceiling: 24 months}' '{keep: 12 months, ceiling: 1 year}' '{ceiling: 1 day}'; do
	printf 'name: x\ncallbacks: {a: {from: delivery, within: 1 day}}\ncomplaints: {default: o, severities: {o: {resolve: 1 day}}}\nretention: %s\n' "$keep" > x.yaml
	as-schedule --check-policy -p x.yaml
done
