# Severity, class, kind, channel and service of journal and policy are compared without regard to case, width and script; what the
# journal has stays as it is written, and what is more than that is another word.
cat > policy.yaml <<'END'
name: p
classes: [贵宾, key]
callbacks:
  first: {from: delivery, within: 2 days, services: [安装], coverage: {贵宾: 100%, Key: 100%, default: 0%}}
complaints:
  default: 一般
  assess:
    - {kind: 质量, channel: Web, severity: 紧急}
    - {class: KEY, service: 維修, severity: 紧急}
  severities: {紧急: {resolve: 1 day}, P2: {resolve: 2 days}, 一般: {resolve: 3 days}}
END
cat > journal.csv <<'END'
time,case,event,severity,kind,channel,class,service
2026-03-02,A,delivery,,,,貴賓,安裝
2026-03-02,B,delivery,,,,ＫＥＹ,安装
2026-03-02,C,delivery,,,,普通,安装
2026-03-02,D,delivery,,,,贵宾,送货
2026-03-02T10:00,E,complaint,,質量,WEB,,
2026-03-02T10:00,F,complaint,,质量 ,web page,,
2026-03-02T10:00,G,complaint,緊急,,,,
2026-03-02T10:00,H,complaint,ｐ２,,,,
2026-03-02T10:00,I,complaint,,,,Key,维修
END
as-schedule -n 2026-03-02T12:00 -p policy.yaml journal.csv | cut -d, -f3-5,11,18,19
