# Values are compared without regard to case, width and script; what the policy knows is written as it writes it.
cat > policy.yaml <<'END'
name: desk
callbacks:
  first: {from: delivery, within: 7 days, services: [安装, repair], coverage: {金卡: 100%, 普通: 50%}}
complaints:
  default: low
  severities:
    Critical: {resolve: 4 hours}
    low: {resolve: 10 days}
intake:
  complaint:
    values: {severity: {Critical: [P1, 特急], low: ["4"]}, service: {repair: 检测}}
END
cat > register.csv <<'END'
受理時間,單號,聯絡電話,優先級,服務類型,客戶等級,來電類型,內容
2026-03-10 08:00,1,13900000001,ＣＲＩＴＩＣＡＬ,安裝,金卡,投诉,a
2026-03-10 08:00,2,13900000001,p1,檢測,普通,建議,b
2026-03-10 08:00,3,13900000001,特急,维修,銀卡,表扬,c
2026-03-10 08:00,4,13900000001,4,移机,金卡,咨詢,d
2026-03-10 08:00,5,13900000001,High,移机,銀卡,投诉,e
2026-03-10 08:00,6,13900000001,High,delivery,铜卡,投诉,f
END
as-intake -n 2026-03-11 -p policy.yaml -t complaint --store S register.csv | cut -d, -f 2,3,10,11,22,23
# A row with such a word is refused where the policy says so, but for a class where every sample has a default.
sed 's/^intake:/&\n  unknown: refuse/' policy.yaml > refuse.yaml
as-intake -n 2026-03-11 -p refuse.yaml -t complaint --store S register.csv | cut -d, -f 2,3,10,11,22,23
sed 's/普通: 50%/&, default: 10%/' refuse.yaml > default.yaml
as-intake -n 2026-03-11 -p default.yaml -t complaint --store S register.csv 2>&1 > /dev/null | tail -1
# a house's words for stores and for yes and no; times and telephone numbers have none
printf 'name: p\nintake: {delivery: {values: {store: {S1: [南京东路店]}}}, complaint: {values: {on_the_spot: {yes: [已搞定], no: [未搞定]}}}}\n' > mapped.yaml
printf '送货日期,门店,单号,联系电话\n2024-06-05,南京东路店,1,13800138000\n2024-06-05,北店,1,13800138000\n' | as-intake -n 2024-06-20 -p mapped.yaml -t delivery | cut -d, -f1,2,17
printf '受理时间,门店,单号,联系电话,当场解决\n2024-06-05 10:00,1,1,13800138000,已搞定\n2024-06-05 10:00,1,2,13800138000,未搞定\n' | as-intake -n 2024-06-20 -p mapped.yaml -t complaint | cut -d, -f1-3
printf 'name: p\nintake: {delivery: {values: {phone: {"1": [x]}, time: {a: [b]}, clock: {a: [b]}}}}\n' > mapped.yaml
as-schedule --check-policy -p mapped.yaml
