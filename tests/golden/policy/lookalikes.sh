# What input methods and word processors write in the place of a character of ASCII is named, wherever it stands; and a syntax error says what is
# most likely behind it.
check() {
	printf 'name: x\ncomplaints:\n  default: o\n  severities:\n    u: {resolve: 1 day}\n    o: {resolve: 2 days}\n' > x.yaml
	sed -i "$1" x.yaml
	as-schedule --check-policy -p x.yaml
}
echo values >&2
check 's/2 days/２ days/'
check 's/2 days/2\xc2\xa0days/'
check 's/resolve: 2/ｒesolve: 2/'
printf 'name: x\nbase: [hotline]\n' > x.yaml
as-schedule --check-policy -p x.yaml
cat > x.yaml <<'END'
name: x
slots: {am: 09:00–12:00, pm: “13:00-18:00”}
calendar:
  open: ［mon, tue］
  closed: 【2026-01-01】
  hours: 09:00～18:00
callbacks: {first: {from: delivery, within: 7 days, coverage: {default: 30％}}}
classes: [vip、key]
END
as-schedule --check-policy -p x.yaml
echo syntax >&2
check 's/{resolve: 1 day}/｛resolve: 1 day｝/'
check 's/{resolve: 1 day}/{reply: 1 day，resolve: 1 day}/'
check 's/o: {resolve: 2 days}/o:\n      reply:1 day\n      resolve: 2 days/'
check 's/^  default/ default/'
check 's/^  default/   default/'
check 's/^  default/\xc2\xa0\xc2\xa0default/'
check 's/^  default/\xe3\x80\x80default/'
check 's/name: x/name: x: y/'
check 's/name: x/name: @x/'
check '1s/^/＃ 备注\n/'
echo keys >&2
check 's/resolve: 2/resolve:2/'
check 's/{resolve: 2 days}/{resolve: 2 days, escalate: [{name: a, task: resolve, at: by, to: 经理, 总经理}]}/'
check 's/o: {resolve: 2 days}/o:\n      resolve: 2 days\n      escalate:\n        -{name: a, task: resolve, at: by, to: 经理}/'
check 's/^name: x/&\nretention\xc2\xa0: {keep: 1 year}/'
check 's/^name: x/&\ncalendar: {hours: {周一: 09:00-12:00, mon–fri: 09:00-12:00}}/'
