# Days from 1900: dates, moments, times alone; a fraction counts where the format hides it, a whole number is a date.
python3 "$DATA/workbook.py" x.xlsx code='yyyy-mm-dd' code='yyyy/m/d h:mm' code='h:mm' code='[$-804]yyyy"年"m"月"d"日";@' code='yy\年m\月d\日' code='[RED]上午/下午h"时"mm"分"' code='mm:ss' code='m/d/yy' \
	sheet='<row><c s="1"><v>45448</v></c><c s="2"><v>45448.604166666664</v></c><c s="3"><v>0.60416666666666663</v></c><c s="4"><v>45448</v></c><c s="5"><v>45448</v></c><c s="6"><v>0.60416666666666663</v></c></row>
<row><c s="1"><v>45448.604166666664</v></c><c s="2"><v>45448</v></c><c s="2"><v>0.60416666666666663</v></c><c s="3"><v>45448.604166666664</v></c><c s="2"><v>45448.60467592593</v></c><c s="7"><v>9.8379629629629631E-4</v></c></row>
<row><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c><c s="8"><v>2958465</v></c><c s="2"><v>45448.99999999999</v></c><c s="2"><v>0</v></c></row>'
as-sheet -r x.xlsx
