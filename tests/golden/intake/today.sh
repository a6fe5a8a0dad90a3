# What a journal has is compared in today's form, and not rewritten: numbers with dashes, words that the policy has another one for.
cat > p.yaml <<'END'
name: desk
intake:
  delivery: {values: {category: {TV: 电视, 电视: 彩电}}}
  complaint: {values: {kind: {noisy: 噪音}}}
END
cat > journal.csv <<'END'
time,case,event,kind,store,slip,phone,category,note
2026-03-01,S-1,delivery,,S,1,138-0013-8000,TV,
2026-03-01,S-2,delivery,,S,2,+86 13800138001,电视,
2026-03-01,S-3,delivery,,S,3,13800138009,,
2026-03-02T10:00,S-1,complaint,noisy,S,1,138-0013-8000,,a
2026-03-03T10:00,S-C20260303-aaaaaaaa,complaint,,S,,138 0013 8002,,a
END
printf '单号,送货日期,电话,品类\n1,2026-03-01,13800138000,TV\n2,2026-03-01,13800138001,TV\n3,2026-03-01,13800138003,\n' > list.csv
as-intake -n 2026-03-12 -p p.yaml -t delivery --store S --against journal.csv list.csv
# So an amend says only what is other today.
as-intake -n 2026-03-12 -p p.yaml -t delivery --store S --amend --against journal.csv list.csv | cut -d, -f 2,3,20,23
printf '受理时间,单号,电话,类型,内容\n2026-03-02 10:00,1,13800138000,noisy,a\n2026-03-03 10:00,,13800138002,,a\n' |
	as-intake -n 2026-03-12 -p p.yaml -t complaint --store S --against journal.csv
# A line that comes again as it is there needs no form.
as-intake -n 2026-03-12 -p p.yaml -t journal --against journal.csv journal.csv
