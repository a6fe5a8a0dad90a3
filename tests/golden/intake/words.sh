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
