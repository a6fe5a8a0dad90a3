# Grids as people make them: two months in one file, lines that are numbered, holidays in the header, the day on which it was written in the title,
# and several people in a cell.
printf '%s\n' time,case,event,store,phone,customer 2025-03-05T10:00,A-1,delivery,A,13911110001,张 2025-03-05T10:00,A-2,delivery,A,13911110002,李 > j
as-schedule -n 2025-03-06T09:00 j > tasks
on_duty() { echo "-- $1"; as-due -n 2025-03-06T09:00 --labels en --roster roster tasks | cut -d, -f2,11; as-schedule -n 2025-03-05 --check-roster roster | grep -c '0 of'; }
printf '2025年3月\n姓名,5,6,7\n小周,morning,morning,morning\n2025年4月\n姓名,5,6,7\n小吴,morning,morning,morning\n' > roster
on_duty 'two months'
printf '2025年2月\n姓名,5,6,7\n小周,morning,morning,morning\n2025年3月\n序号,姓名,5,6,7\n1,小吴,morning,morning,morning\n' > roster
on_duty 'a second header with another layout'
printf '姓名,2025-03-05,2025-03-06\n小周,morning,morning\n姓名,2025-03-12,2025-03-13\n小吴,morning,morning\n' > roster
on_duty 'weeks below each other'
printf '2025年3月\n姓名,5,6,7\n小周,日,休,\n小吴,日,,\n小王,morning,morning,\n,三,四,五\n注：2025年4月班表另发\n2月加班见附表\n2025年2月调休人员：张三\n小李,,morning,\n' > roster
on_duty 'signs that are no slots, and remarks'
printf '2025年3月\n姓名,5,6,7\n小周,morning,morning,morning\n4月\n姓名,6,7,8,9\n小吴,morning,morning,morning\n' > roster
on_duty 'the second with another header, which has more days'
printf '2025年3月\n姓名,5,6,7,备注\n张三,,,,7月起调岗\n小周,morning,morning,morning,\n注：7月班表另发\n小吴,morning,morning,morning,\n' > roster
on_duty 'a remark is no title'
printf '2025年1月\n姓名,%s\n小吴,%s\n2025年2月\n姓名,%s\n小周,morning\n3月\n姓名,%s\n小周,,,,,,morning\n' "$(seq -s, 31)" off "$(seq -s, 28)" "$(seq -s, 31)" > roster
on_duty 'months of different length'
printf '2025年3月\n姓名,5,6,7\n小周,morning,morning,morning\n2月\n小吴,morning,morning,morning\n' > roster
on_duty 'an earlier month'
printf '2025年3月\n序号,话务,5,6,7\n1,小周,morning,morning,morning\n' > roster
on_duty 'numbered'
printf '2025年3月\n部门,话务,5,6,7\n甲,小周,morning,morning,morning\n' > roster
on_duty 'whose column?'
printf '2025年3月\n姓名,5,6植树节,7五,8,30月末\n小周,,morning,,,morning\n' > roster
on_duty 'holidays'
printf '3月份值班表\n编制：李 编制日期：2025-02-28\n姓名,5,6,7\n小周,morning,morning,morning\n' > roster
on_duty 'which month?'
printf '2025年3月值班表 编制日期：2025-02-28\n姓名,5,6,7\n小周,morning,morning,morning\n' > roster
on_duty 'this month'
printf '日期,班次,值班人\n2025-03-06,morning,小周/小吴\n2025-03-06,morning,"小周，小吴"\n2025-03-06,morning,"Smith, John"\n' > roster
on_duty 'several people'
