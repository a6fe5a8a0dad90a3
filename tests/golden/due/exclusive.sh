as-due -d today --from 2024-01-01
