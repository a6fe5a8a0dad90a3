# A register that comes with fewer columns: what the journal has in the others stays, whatever else was edited; with the column, and nothing in it, it
# goes.
export AS_NOW=2024-06-19
read_in() { as-intake -t complaint --amend -a j "$@"; cut -d, -f 1-4,10,11,15,19,21,29 j | tail -n 3; }
printf '受理时间,门店,单号,电话,姓名,地址,紧急程度,要求时限,投诉内容\n2024-06-18 10:00,S1,A1,13800138000,张三,南京路1号,紧急,2024-06-19 10:00,冰箱\n' | read_in
printf '受理时间,门店,单号,电话,投诉内容\n2024-06-18 10:00,S1,A1,13800138000,冰箱\n' > fewer
read_in fewer
sed 's/冰箱/冰箱不制冷/' fewer > edited
read_in edited
read_in edited
printf '受理时间,门店,单号,电话,紧急程度,投诉内容\n2024-06-18 10:00,S1,A1,13800138000,,冰箱不制冷\n' | read_in
# the same where the time was edited, where an enquiry has lost its kind, and where the cell of the number says more
printf '受理时间,门店,单号,电话,姓名,紧急程度,类型,投诉内容\n2024-06-10 09:00,S1,B1,13800138001,李,,投诉,甲\n2024-06-10 10:00,S1,B2,13800138002/13911112222,张,紧急,咨询,乙\n2024-06-10 10:30,S1,B3,13800138003,王,紧急,投诉,丙\n' | as-intake -q -t complaint -a k
printf '受理时间,门店,单号,电话\n2024-06-10 09:00,S1,B1,13800138001\n2024-06-10 10:00,S1,B2,13800138002/13911112222\n2024-06-10 11:00,S1,B3,13800138003\n' | as-intake -t complaint --amend -a k
cut -d, -f 1-3,10,11,15,19,20,29 k
