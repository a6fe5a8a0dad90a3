# What the certificate says of journal and policy is what sha256sum says; a name made of telephone number and note is not on it.
printf '%s\n' time,case,event,slip,store,phone,note \
	2024-05-03T10:20,总店-C20240503-1f2e3d4c,complaint,,总店,13911110001,漏水 \
	2024-05-04T09:00,总店-C20240503-1f2e3d4c,resolve,,,, 2024-05-05T09:00,总店-C20240503-1f2e3d4c,close,,,, \
	2024-05-01,N1-77,delivery,77,N1,13911110002, 2024-05-02T11:00,N1-77,void,,,, \
	2024-05-01,N1-C20241301-1f2e3d4c,delivery,C20241301-1f2e3d4c,N1,13911110003, 2024-05-02T11:00,N1-C20241301-1f2e3d4c,void,,,, > journal.csv
cp journal.csv old.csv
as-archive -p hotline -n 2026-06-30T18:00 --destroy --approved-by 王课长 -i journal.csv 2> certificate.txt
sum() { echo "$(wc -c < "$1") bytes, sha256 $(sha256sum < "$1" | cut -d ' ' -f 1)"; }
as-archive -p hotline --print-policy > policy
sed "s/$(sum policy)/POLICY/; s/$(sum old.csv)/BEFORE/; s/$(sum journal.csv)/AFTER/" certificate.txt
# through standard input and output
as-archive -p hotline -n 2026-06-30T18:00 --destroy --approved-by 王课长 < old.csv 2> certificate.txt | cmp - journal.csv
grep -c -e "standard input before: $(sum old.csv)" -e "standard output after: $(sum journal.csv)" certificate.txt
