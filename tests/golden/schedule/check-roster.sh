# The slots of next month's open days that fewer people have than roster.least says; whoever has the whole day has each of its slots.
cat > p.yaml <<'END'
name: house
slots: {am: 09:00-12:00, pm: 14:00-17:00}
calendar: {open: [wed], closed: [2025-06-18]}
roster: {least: 2}
END
cat > roster.csv <<'END'
date,slot,agent
2025-06-04,am,Ann
2025-06-04,am,Bob
2025-06-04,pm,Ann
2025-06-04,pm,ann
2025-06-11,,Ann
2025-06-11,am,Bob
2025-06-12,am,Ann
2025-06-18,am,Ann
2025-06-25,,Ann
2025-06-25,,Bob
2025-07-02,am,Ann
END
export AS_POLICY=p.yaml
as-schedule -n 2025-05-31T23:59 --check-roster roster.csv
as-schedule -n 2025-06-01 --check-roster roster.csv | wc -l
# A grid; everybody is there.
printf ';2025年6月;;;\n姓名;4日(三);11日(三);18日(三);25日(三)\nAnn;全天;全天;;am pm\nBob;am+pm;全天;;全天\n' > grid.csv
as-schedule -n 2025-05-15 --check-roster grid.csv
# Nobody ever; a policy without slots, with one person a day.
printf 'date,slot,agent\n' | as-schedule -n 2025-05-15 --check-roster - | head -n 1
printf 'name: none\ncalendar: {open: [wed]}\n' > none.yaml
printf 'date,agent\n2025-06-04,Ann\n2025-06-11,Ann\n' | as-schedule -p none.yaml -n 2025-05-15 --check-roster -
# Bad rows are told; without columns or a month it is no roster.
printf 'date,slot,agent\n2025-06-04,night,Ann\n' | as-schedule -n 2025-05-15 --check-roster - | head -n 1
printf 'date,slot,agent\n2025-06-04,night,Ann\n' | as-schedule -n 2025-05-15 --strict --check-roster -
printf 'slot,person\nam,Ann\n' | as-schedule -n 2025-05-15 --check-roster -
printf '姓名,1,2,3\nAnn,am,am,am\n' | as-schedule -n 2025-05-15 --check-roster -
printf '姓名,2/28,2/29\nAnn,am,am\n' | as-schedule -n 2025-05-15 --check-roster -
printf '2025年2月,\n姓名,2/28,2/29\nAnn,am,am\n' | as-schedule -n 2025-05-15 --check-roster -
