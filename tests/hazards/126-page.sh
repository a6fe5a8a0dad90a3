# Escaped where it is a page, and only there.
printf 'time,phone,kind,note\n2024-06-05,13800000001,<script>alert(1)</script>,"<b onclick=""x"">&"\n' |
	as-intake -a journal.csv -t complaint --store '<i>N'
as-report -r all -b month,store,kind,channel --from 2024-01-01 -f html journal.csv > page.html
grep -q '&lt;script&gt;' page.html && ! grep -qE '<script>alert|<i>N' page.html
