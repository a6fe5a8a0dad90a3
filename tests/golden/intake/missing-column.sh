printf '日期,门店,电话\n2024-06-01,N1,13800000001\n' | as-intake -t delivery
