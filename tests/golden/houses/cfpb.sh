# A real register by policy mapping alone: 349 complaints of 12 to 17 September 2016, accepted, and at the second time all known.
p=$DATA/policies/cfpb.yaml
cp "$DATA/cfpb-2016-09.csv" .
for i in 1 2; do as-intake -p "$p" -t complaint --store CFPB -a j cfpb-2016-09.csv; done
# The dates are month first; the company is the vendor and the one whom the complaint was sent to.
cut -d , -f 1-3,11,12,14,28 j | sed 3q
# Answers in 15 days: those to the 136 of the 12th by the 27th (51 + 81, and 4 letters with 20 days), and so on.
as-schedule -p "$p" -n 2016-10-01 j | as-due -p "$p" -n 2016-10-01 -t reply --count by,severity
as-schedule -p "$p" -n 2016-10-13 j | as-due -p "$p" -n 2016-10-13 --count task,severity
# And the figures: how they came in, by month.
as-report -p "$DATA/policies/cfpb.yaml" -n 2016-12-31 -r complaints -b month,channel j | cut -d, -f 1-5
