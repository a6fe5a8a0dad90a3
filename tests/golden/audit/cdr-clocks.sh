# Clocks apart: within the window nothing is wrong; beyond it the note says store by store by how much, and what remains of the others is found.
cat > journal.csv << 'END'
time,case,event,task,result,actor,store,phone,score
2024-06-03,N1,delivery,,,,N,13800000001,
2024-06-03T10:00,N1,call,first,reached,ann,,,satisfied
2024-06-03,N2,delivery,,,,N,13800000002,
2024-06-03T11:00,N2,call,first,reached,ann,,,satisfied
2024-06-03,S1,delivery,,,,S,13800000003,
2024-06-03T10:00,S1,call,first,reached,bo,,,satisfied
2024-06-03,S2,delivery,,,,S,13800000004,
2024-06-03T11:00,S2,call,first,reached,bo,,,satisfied
2024-06-03,S3,delivery,,,,S,13800000005,
2024-06-03T11:10,S3,call,first,reached,bo,,,satisfied
2024-06-03,W1,delivery,,,,W,13800000006,
2024-06-03T11:10,W1,call,first,reached,cy,,,satisfied
2024-06-03,W2,delivery,,,,W,13800000007,
2024-06-04T11:10,W2,call,first,reached,cy,,,satisfied
END
cat > calls.csv << 'END'
time,phone,result,seconds
2024-06-03 08:00:00,95588,answered,9
2024-06-03 10:03:00,13800000001,answered,30
2024-06-03 11:10:59,13800000002,answered,30
2024-06-03 10:17:00,13800000003,answered,30
2024-06-03 11:18:00,13800000004,answered,30
2024-06-03 11:27:00,13800000005,answered,30
2024-06-05 10:03:00,95588,answered,30
END
cat > wide.yaml << 'END'
name: wide
base: hotline
audit: {window: 20}
END
only="-n 2024-06-30 --only no-record,other-result,no-entry --cdr calls.csv"
as-audit $only journal.csv
as-audit $only -p wide.yaml journal.csv
as-audit $only -q --count store,rule journal.csv
