package signature

// indirect reads the object that stands at an offset, with its number.
func (p *pdf) indirect(at int) (int, any, error) {
	if at < 0 || at >= len(p.data) {
		return 0, nil, damaged("no object at byte %d", at)
	}
	l := &lexer{data: p.data, at: at}
	n, err := l.whole()
	if err != nil {
		return 0, nil, err
	}
	if _, err := l.whole(); err != nil {
		return 0, nil, err
	}
	if err := l.take("obj"); err != nil {
		return 0, nil, err
	}
	object, err := l.object()
	if err != nil {
		return 0, nil, err
	}
	if l.skip(); !l.starts("stream") {
		return n, object, l.take("endobj")
	}
	head, ok := object.(dict)
	if !ok {
		return 0, nil, damaged("stream at byte %d", at)
	}
	body, err := p.body(l, head)
	return n, body, err
}

// body reads the bytes of a stream.
func (p *pdf) body(l *lexer, head dict) (any, error) {
	l.at += len("stream")
	switch {
	case l.starts("\r\n"):
		l.at += 2
	case l.starts("\n"):
		l.at++
	default:
		return nil, damaged("stream at byte %d", l.at)
	}
	length, ok := wholeOf(head["Length"])
	if ref, indirect := head["Length"].(reference); indirect {
		at := p.places[ref.number]
		if at.free || at.within != 0 {
			return nil, damaged("length of the stream at byte %d", l.at)
		}
		value, err := p.lengthAt(at.offset)
		if err != nil {
			return nil, err
		}
		length, ok = value, true
	}
	if !ok || length > len(p.data)-l.at {
		return nil, damaged("length of the stream at byte %d", l.at)
	}
	raw := p.data[l.at : l.at+length]
	l.at += length
	return stream{dict: head, raw: raw}, l.take("endstream")
}

// lengthAt reads a number that stands as an object of its own.
func (p *pdf) lengthAt(at int) (int, error) {
	if at >= len(p.data) {
		return 0, damaged("no object at byte %d", at)
	}
	l := &lexer{data: p.data, at: at}
	for range 2 {
		if _, err := l.whole(); err != nil {
			return 0, err
		}
	}
	if err := l.take("obj"); err != nil {
		return 0, err
	}
	return l.whole()
}

// object reads an object by its number; nil where there is none.
func (p *pdf) object(n int) (any, error) {
	at, there := p.places[n]
	switch {
	case !there || at.free:
		return nil, nil
	case at.within != 0:
		return p.fromStream(at.within, at.index)
	}
	found, object, err := p.indirect(at.offset)
	if err != nil {
		return nil, err
	}
	if found != n {
		return nil, damaged("object %d stands where object %d should", found, n)
	}
	return object, nil
}

// fromStream reads an object out of an object stream.
func (p *pdf) fromStream(within, index int) (any, error) {
	objects, read := p.packed[within]
	if !read {
		var err error
		if objects, err = p.unpackObjects(within); err != nil {
			return nil, err
		}
		p.packed[within] = objects
	}
	if index < 0 || index >= len(objects) {
		return nil, damaged("no object %d in object stream %d", index, within)
	}
	return objects[index], nil
}

func (p *pdf) unpackObjects(within int) (array, error) {
	at, there := p.places[within]
	if !there || at.free || at.within != 0 {
		return nil, damaged("no object stream %d", within)
	}
	_, object, err := p.indirect(at.offset)
	if err != nil {
		return nil, err
	}
	s, ok := object.(stream)
	if !ok || s.dict["Type"] != name("ObjStm") {
		return nil, damaged("object %d is no object stream", within)
	}
	data, err := s.inflated(p.unpack)
	if err != nil {
		return nil, err
	}
	count, counted := wholeOf(s.dict["N"])
	first, placed := wholeOf(s.dict["First"])
	if !counted || !placed || count > maxObjects || first > len(data) {
		return nil, damaged("head of object stream %d", within)
	}
	head := &lexer{data: data[:first]}
	var objects array
	for range count {
		if _, err := head.whole(); err != nil {
			return nil, err
		}
		offset, err := head.whole()
		if err != nil {
			return nil, err
		}
		l := &lexer{data: data, at: min(first+offset, len(data))}
		object, err := l.object()
		if err != nil {
			return nil, err
		}
		objects = append(objects, object)
	}
	return objects, nil
}

// resolve follows a reference to what it stands for.
func (p *pdf) resolve(value any) (any, error) {
	for range maxDepth {
		ref, ok := value.(reference)
		if !ok {
			return value, nil
		}
		var err error
		if value, err = p.object(ref.number); err != nil {
			return nil, err
		}
	}
	return nil, damaged("references go round in circles")
}

// dictOf follows a reference to a dictionary; nil where there is none.
func (p *pdf) dictOf(value any) (dict, error) {
	found, err := p.resolve(value)
	if err != nil {
		return nil, err
	}
	d, _ := found.(dict)
	return d, nil
}

// arrayOf follows a reference to an array; nil where there is none.
func (p *pdf) arrayOf(value any) (array, error) {
	found, err := p.resolve(value)
	if err != nil {
		return nil, err
	}
	a, _ := found.(array)
	return a, nil
}

func wholeOf(value any) (int, bool) {
	written, ok := value.(number)
	if !ok {
		return 0, false
	}
	return digits(string(written))
}

func wholesOf(value any) ([]int, bool) {
	list, ok := value.(array)
	if !ok || len(list) > 1000 || len(list) == 0 {
		return nil, false
	}
	found := make([]int, 0, len(list))
	for _, element := range list {
		n, ok := wholeOf(element)
		if !ok {
			return nil, false
		}
		found = append(found, n)
	}
	return found, true
}
