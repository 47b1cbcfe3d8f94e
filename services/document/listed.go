package document

// Listed are the lines of a list, each ended as documents end them: with a semicolon, the last with a full stop.
func Listed(items []string) []string {
	lines := make([]string, len(items))
	for i, item := range items {
		lines[i] = item + ";"
		if i == len(items)-1 {
			lines[i] = item + "."
		}
	}
	return lines
}
