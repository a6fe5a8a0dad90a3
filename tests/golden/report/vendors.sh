# Of 28 deliveries V has 16. With 14 complaints it is exactly at the limit, with 15 above it; a vendor of 9 deliveries is never listed, W of 12
# goods has none. A complaint in May, an enquiry, one of a case without vendor and one of a vendor that delivered nothing do not count.
rows() { # rows VENDOR DELIVERIES COMPLAINTS [MINUTE]
	for n in $(seq "$2"); do echo 2024-06-01,$1$n,delivery,$1; done
	for n in $(seq "$3"); do echo 2024-06-$((n + 9))T10:0${4-0},$1$n,complaint,; done
}
report() { { echo time,case,event,vendor; cat; } | as-report -n 2024-07-30 --month 2024-06 -r repeats; }
more() { printf '%s\n' 2024-05-31,V1,complaint, 2024-06-05,V1,enquiry, 2024-06-05,N,complaint, 2024-06-05,O,complaint,O; }
{ rows V 16 14; rows W 12 0; more; } | report
{ rows V 16 15; rows W 12 0; more; } | report
# Of 9 deliveries 9 complaints; more complaints than deliveries in all; all goods of one vendor.
{ rows V 9 9; rows W 91 0; } | report
{ rows V 10 10; rows V 0 10 1; rows V 0 10 2; rows W 12 0; } | report
{ rows V 10 10; } | report
# The vendor is that of the card as it is now; a void case counts neither way.
{ rows V 16 15; rows W 12 0; echo 2024-06-30,V15,amend,W; } | report
{ rows V 16 15; rows W 12 0; echo 2024-06-30,V16,void,; echo 2024-06-30,V15,void,; } | report
