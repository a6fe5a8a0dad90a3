# What of a duty was rolled or counted beyond the last day of the calendar is pointed out; what was neither is not.
cat > policy.yaml << 'END'
name: house
calendar: {open: [mon, tue, wed, thu, fri], until: 2024-12-31}
duties:
  yearly: {on: year 03-01, from: 2024-01-01}
  daily: {on: day, from: 2024-01-01}
  unrolled: {on: month 1, from: 2024-01-01, roll: none}
  counted: {on: day, from: 2024-01-01, within: 1 day}
END
as-schedule -p policy.yaml -n 2024-12-31 < /dev/null | cut -d, -f 1,3,4
