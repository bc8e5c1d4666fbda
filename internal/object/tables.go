package object

type staticTable struct {
	class *Class
	def   *Def
}

// staticTables lists the method tables of the basic classes.
func staticTables() []staticTable {
	tables := []staticTable{
		{ObjectClass, &objectDef},
		{TypeClass, &typeDef},
		{BaseException, &baseExceptionDef},
		{OSError, &osErrorDef},
		{StopIteration, &stopIterationDef},
		{SystemExit, &systemExitDef},
		{ImportError, &importErrorDef},
		{NameError, &nameErrorDef},
		{AttributeError, &attributeErrorDef},
		{KeyError, &keyErrorDef},
		{SyntaxError, &syntaxErrorDef},
		{BaseExceptionGroup, &exceptionGroupDef},
		{UnicodeDecodeError, &unicodeDecodeErrorDef},
		{UnicodeEncodeError, &unicodeEncodeErrorDef},
		{UnicodeTranslateError, &unicodeTranslateErrorDef},
		{PropertyClass, &propertyDef},
		{ClassMethodClass, &classMethodDef},
		{StaticMethodClass, &staticMethodDef},
		{SuperClass, &superDef},
		{ModuleClass, &moduleDef},
		{MethodClass, &methodDef},
		{BuiltinFunctionClass, &builtinFunctionDef},
		{FunctionClass, &pyFunctionDef},
		{MethodDescriptorClass, &methodDescriptorDef},
		{GetSetClass, &getSetDef},
		{MemberClass, &memberDef},
		{TupleFieldClass, &tupleFieldDef},
		{CellClass, &cellDef},
		{TracebackClass, &tracebackDef},
		{FrameClass, &frameDef},
		{CodeClass, &codeDef},
		{GenericAliasClass, &genericAliasDef},
		{UnionClass, &unionDef},
		{MappingProxyClass, &mappingProxyDef},
		{NamespaceClass, &namespaceDef},
		{IntClass, &intDef},
		{BoolClass, &boolDef},
		{FloatClass, &floatDef},
		{ComplexClass, &complexDef},
		{StrClass, &strDef},
		{BytesClass, &bytesDef},
		{ByteArrayClass, &byteArrayDef},
		{MemoryViewClass, &memoryViewDef},
		{TupleClass, &tupleDef},
		{ListClass, &listDef},
		{DictClass, &dictDef},
		{SetClass, &setDef},
		{FrozenSetClass, &frozenSetDef},
		{RangeClass, &rangeDef},
		{SliceClass, &sliceDef},
		{DictKeysClass, viewTable(true)},
		{DictValuesClass, viewTable(false)},
		{DictItemsClass, viewTable(true)},
	}
	tables = append(tables, singletonTables()...)
	for _, c := range iteratorClasses() {
		d := &Def{Final: true, More: func() []MethodDef { return append(IteratorMethods(), reduceMethods(c)...) }}
		if c == ReversedClass {
			d.Final = false
			d.New = reversedNew
			d.Methods = []MethodDef{{Name: "__init__", Sig: "*args", Fn: initNothing}}
		}
		tables = append(tables, staticTable{c, d})
	}
	return tables
}
