# A base is a shipped house or else a file beside the policy, wherever one stands; a house's name wins, ./NAME is the file.
mkdir house
printf 'slots: {day: 08:00-20:00}\ncallbacks: {first: {from: delivery, within: 3 days}}\nname: house\n' > house/base.yaml
printf 'base: base.yaml\ncallbacks: {first: {within: 5 days}}\n' > house/ours.yaml
cp house/base.yaml house/hotline
printf 'base: ./hotline\n' > house/same.yaml
printf 'base: hotline\n' > house/shipped.yaml
as-schedule --print-policy -p house/ours.yaml | head -n 12
as-schedule --print-policy -p house/same.yaml | grep -A 3 slots
as-schedule --print-policy -p house/shipped.yaml | grep -A 3 slots
