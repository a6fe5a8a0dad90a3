# Shared and inline strings, runs of several looks, without how they are pronounced; line breaks; blanks are kept, but for those that set the XML on lines.
python3 "$DATA/workbook.py" x.xlsx strings='<si><t>共享</t></si><si><r><rPr><b/></rPr><t>东</t></r><r><t xml:space="preserve">京 </t></r><rPh sb="0" eb="1"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si>' \
	sheet='<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>在格</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><r><t>a</t></r><r><t>&amp;b</t></r></is></c><c r="B2" t="inlineStr"><is><t>one
two</t></is></c><c r="C2" t="str"><f>A1&amp;B1</f><v>formula</v></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>
	cut
	</t></is></c><c r="B3" t="inlineStr"><is><t> kept </t></is></c><c r="C3" t="inlineStr"><is><t xml:space="preserve">
=1+1</t></is></c></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>_x0041__x005F_x0041_ _xD83D__xDE00_ _x000D__x000A_x_</t></is></c><c r="B4" t="inlineStr"><is><t>_x00_</t></is></c></row>'
as-sheet -r x.xlsx
