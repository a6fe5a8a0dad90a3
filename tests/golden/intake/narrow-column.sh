printf 'time,store,slip,phone\n2024-06-05,N1,########,13800000001\n' | as-intake -t delivery
