package demo

import (
	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// Password is the password of every demo account. It is printed wherever the demo runs.
const Password = "trinh-dien-2025"

// The login names that do not belong to one of the reporting units.
const (
	Administrator = "admin"
	Reviewer1     = "chutri.1"
	Reviewer2     = "chutri.2"
	Leadership    = "lanhdao.huyen"
	CityClient    = "thanhpho"
	Clerk         = "vanthu.huyen"
)

// Officer is the login name of a unit's officer.
func (u Unit) Officer() string { return "canbo." + u.Login }

// Leader is the login name of a unit's leader.
func (u Unit) Leader() string { return "lanhdao." + u.Login }

// Clerk is the login name of a unit's clerk.
func (u Unit) Clerk() string { return "vanthu." + u.Login }

// Person is one account of the demo.
type Person struct {
	// Login is the login name.
	Login string
	// Account is what is loaded.
	Account *unitv1.Account
}

// People are the accounts of the demo: first those with a part of their own, then an officer and a leader of each unit.
// Nobody among them exists; the names say so.
func People() []Person {
	const demo = " (trình diễn)"
	people := []Person{
		person(Administrator, "Quản trị hệ thống"+demo, accessv1.Role_ROLE_ADMINISTRATOR, District),
		person(Reviewer1, "Chuyên viên 1 Phòng LĐTBXH"+demo, accessv1.Role_ROLE_LEAD_REVIEWER, LeadUnit),
		person(Reviewer2, "Chuyên viên 2 Phòng LĐTBXH"+demo, accessv1.Role_ROLE_LEAD_REVIEWER, LeadUnit),
		person(Leadership, "Lãnh đạo UBND huyện Mê Linh"+demo, accessv1.Role_ROLE_LEADERSHIP, District),
		person(Clerk, "Văn thư UBND huyện Mê Linh"+demo, accessv1.Role_ROLE_CLERK, District),
		person(CityClient, "Hệ thống báo cáo thành phố Hà Nội"+demo, accessv1.Role_ROLE_CITY_CLIENT, City),
	}
	for _, u := range Units() {
		if u.Login == "" {
			continue
		}
		people = append(people,
			person(u.Officer(), "Cán bộ "+u.Title()+demo, accessv1.Role_ROLE_UNIT_OFFICER, u.Name),
			person(u.Leader(), "Lãnh đạo "+u.Title()+demo, accessv1.Role_ROLE_UNIT_LEADER, u.Name))
	}
	last := Units()[len(Units())-1] // one clerk shows the work; thirty more show nothing else
	return append(people, person(last.Clerk(), "Văn thư "+last.Title()+demo, accessv1.Role_ROLE_CLERK, last.Name))
}

func person(login, name string, role accessv1.Role, unit string) Person {
	return Person{Login: login, Account: &unitv1.Account{
		DisplayName: name,
		Grants:      []*unitv1.Grant{{Role: role, Unit: unit}},
		Demo:        true,
	}}
}
