# --check-policy: one line and status 0 for a policy that is fine, all that is wrong with it and status 2 for another.
for house in hotline hotline-install appliance-chain service-desk field-service callback-3-8-15 car-dealer property phone-service written; do
	as-schedule --check-policy -p $house
done
as-schedule --check-policy
AS_POLICY=car-dealer as-schedule --check-policy
printf 'name: ours\ncallbacks:\n  first: {from: delivery, within: 7 days}\n' > ours.yaml
as-schedule -p ours.yaml --check-policy
printf 'name: ours\ncallbacks:\n  first: {from: delivery, within: 7 hours}\nretension: {keep: 1 year}\n' > ours.yaml
as-schedule -p ours.yaml --check-policy
