# A workbook is no CSV: the command that makes CSV of it is named, and can be typed as it stands.
printf 'slip\n1\n' | as-sheet -n 2024-06-05 > '6 月.xlsx'
cp '6 月.xlsx' june.xlsx
as-intake -t delivery '6 月.xlsx'; echo "? $?"
as-intake -t sheet june.xlsx; echo "? $?"
as-sheet june.xlsx > none; echo "? $?"
